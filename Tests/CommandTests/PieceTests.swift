import Testing

@testable import policy_extract

@Suite struct GlobTests {
  @Test(
    arguments: [
      ("*.txt", "sub/a.txt", true), ("*.txt", "a.txt.json", false), ("a?c", "abc", true),
      ("a?c", "a/c", false), ("?.txt", "文.txt", true), ("[a-c]*", "b1", true),
      ("[!a-c]*", "b1", false), ("[]x]", "]", true), ("[", "[", true), ("sub/*", "sub/a", true),
      ("sub/*", "sub/a/b", false), ("sub/**", "sub/a/b", true), ("**/b", "b", true),
      ("**/b", "a/c/b", true), ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true),
      ("a/**/b", "a/x/c", false), ("{a,b}.txt", "b.txt", true), ("{a,b{1,2}}", "b2", true),
      ("\\*", "*", true), ("\\*", "a", false), ("/a", "a", true), ("", "", true), ("*", "", true),
    ])
  func aPatternMatchesWholePathsOrNames(pattern: String, path: String, expected: Bool) {
    #expect(Glob(Bytes(pattern.utf8)).matches(Bytes(path.utf8)) == expected)
  }

  @Test func manyStarsStayFast() {
    let pattern = Glob(Bytes(String(repeating: "*a", count: 40).utf8) + Bytes("b"))
    #expect(!pattern.matches(Bytes(repeating: UInt8(ascii: "a"), count: 20_000)))
  }

  @Test func aByteThatIsNotUTF8IsOneCharacter() {
    #expect(Glob(Bytes("a?b")).matches([0x61, 0xFF, 0x62]))
    #expect(!Glob(Bytes("a?b")).matches([0x61, 0xFF, 0xFE, 0x62]))
  }
}

@Suite struct QuantityTests {
  @Test(
    arguments: [
      ("64MiB", 64 << 20), ("1k", 1024), ("1.5K", 1536), ("0", 0), ("7b", 7), ("2G", 2 << 30),
    ])
  func sizesAreRead(text: String, bytes: Int) { #expect(Size.parse(text) == bytes) }

  @Test(arguments: ["", "M", "-1", "1x", "1 M", "9999999T"])
  func otherSizesAreRefused(text: String) { #expect(Size.parse(text) == nil) }

  @Test(arguments: [("30", 30.0), ("500ms", 0.5), ("2m", 120), ("1h", 3600), ("0.5s", 0.5)])
  func timesAreRead(text: String, seconds: Double) { #expect(TimeLength.parse(text) == seconds) }

  @Test(arguments: [
    ("5", 5, 5, false), ("5", 6, 6, true), ("5%", 6, 99, false),
    ("5%", 6, 100, true), ("5%", 5, 100, false),
  ])
  func failuresAreTooManyPastTheLimit(limit: String, failed: Int, of: Int, expected: Bool) {
    #expect(ErrorLimit(limit)?.isExceeded(failed: failed, of: of) == expected)
  }

  @Test(arguments: [(0, "0 bytes"), (1536, "1.5 KiB"), (64 << 20, "64 MiB")])
  func sizesAreShown(bytes: Int, text: String) { #expect(Size.text(bytes) == text) }
}

@Suite struct JSONTests {
  @Test(
    arguments: [
      ("{\"a\":\"x\"}", "x"), ("{ \"a\" : \"\\u4e00\\n\" }", "一\n"),
      ("{\"a\":\"\\ud83d\\ude00\"}", "😀"), ("{\"b\":{\"a\":\"}\"},\"a\":\"y\"}", "y"),
      ("{\"a\":\"1\",\"a\":\"2\"}", "2"),
    ])
  func stringsAreRead(line: String, expected: String) throws {
    #expect(try JSONObject(Bytes(line.utf8)[...]).text("a") == expected)
  }

  @Test(
    arguments: [
      "", "{", "[]", "{\"a\"}", "{\"a\":}", "{\"a\":\"x}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\x\"}",
      "{\"a\":1}}", "{\"a\":[1}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\u+123\"}", "{\"a\":1,}",
    ])
  func brokenObjectsAreRefused(line: String) {
    #expect(throws: JSONObject.Problem.self) { try JSONObject(Bytes(line.utf8)[...]) }
  }

  @Test func deepNestingIsSteppedOver() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try JSONObject(Bytes("{\"x\":\(deep),\"a\":\"z\"}".utf8)[...]).text("a") == "z")
  }

  @Test(arguments: [Bytes("plain"), Bytes("é\u{1B}\n\"\\"), [0xFF, 0x41], []])
  func pathsComeBackFromTheJournal(path: Bytes) throws {
    var line = Bytes("{")
    JSONText.append(path: path, to: &line)
    line += Bytes(",\"status\":\"failed\"}")
    #expect(Journal.entry(line[...])?.path == path)
    #expect(line.allSatisfy { $0 >= 0x20 })
  }

  @Test(arguments: 0..<9)
  func base64ComesBack(count: Int) {
    let bytes = Bytes((0..<count).map { UInt8($0 * 37 % 256) })
    #expect(Bytes(base64: Bytes(bytes.base64.utf8)) == bytes)
  }

  @Test(arguments: ["A", "AA=A", "A===", "AA!=", "AAAAA"])
  func brokenBase64IsRefused(text: String) { #expect(Bytes(base64: Bytes(text.utf8)) == nil) }
}

@Suite struct PathTests {
  @Test(
    arguments: [
      Bytes("plain"), Bytes("文 \u{10FF41}"), [0xC3], [0xE4, 0xB8], [0xFF, 0x41, 0xFE], [],
    ])
  func aWordOfTheCommandLineComesBack(bytes: Bytes) {
    #expect(CommandArguments.decode(CommandArguments.encode(bytes)) == bytes)
  }

  @Test(
    arguments: [
      [], ["a"], ["extract", "a", "b"], ["-o", "out"], ["--", "-x"], ["-j2", "a", "-q", "b"],
    ])
  func longRunsOfOperandsComeBack(words: [String]) {
    for run in [0, 1, 63, 64, 65, 500] {
      let all = words + (0..<run).map { "file \($0)" } + ["-v"] + (0..<run).map { "more \($0)" }
      let collapsed = OperandRuns.collapse(all)
      #expect(collapsed.count < 150)
      let expanded = OperandRuns.expand(collapsed) { Bytes(all[$0 - 1].utf8) }
      #expect(expanded.map(\.text) == all)
    }
  }

  @Test func anotherSubcommandKeepsItsWords() {
    let words = ["summary"] + (0..<500).map { "file \($0)" }
    #expect(OperandRuns.collapse(words) == words)
  }

  @Test(
    arguments: [
      ("/base", "/base/a/b.txt", "a/b.txt"), ("/base", "/base/./a/../b.txt", "b.txt"),
      ("/base", "/other/b.txt", "_root/other/b.txt"), ("/", "/x", "x"),
    ])
  func outputsKeepTheirPlaceBelowTheBase(base: String, path: String, expected: String) {
    let names = OutputNames(base: Bytes(base.utf8))
    #expect(names.output(Bytes(path.utf8)) == Bytes("\(expected).json".utf8))
  }
}

@Suite struct FrameTests {
  @Test func framesComeBack() throws {
    let frame = Frame([Bytes("a"), [], Frame.field(-1), Frame.field(1 << 40)])
    var rest = frame.encoded[...]
    let back = try #require(
      Frame { count in
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Bytes(rest.prefix(count))
      })
    #expect(back.fields == frame.fields)
    #expect(Frame.number(back[2]) == -1)
    #expect(Frame.number(back[3]) == 1 << 40)
  }

  @Test func aTornFrameIsNone() {
    var rest = Frame([Bytes("abc")]).encoded.dropLast()
    #expect(
      Frame { count in
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Bytes(rest.prefix(count))
      } == nil)
  }
}
