import Foundation
import Testing

@Suite struct ArchitectureTests {
  /// The pipeline: a folder may use those before it, never those after it.
  static let pipeline = [
    "Text", "Vocabulary", "Decoding", "Repair", "Normalization", "Lines", "Outline", "Recognizers",
    "Elements", "Plan", "Record", "Export", "Verification",
  ]

  let files: [SourceFile]

  init() throws { files = try SourceFile.all() }

  @Test func theFoldersAreThePipeline() throws {
    let folders = try SourceFile.names(
      in: SourceFile.root.appendingPathComponent("Sources/PolicyParse"))
    #expect(Set(folders) == Set(Self.pipeline))
    #expect(files.count > 50)
  }

  @Test(arguments: pipeline)
  func aFolderUsesOnlyThoseBeforeIt(folder: String) throws {
    let place = try #require(Self.pipeline.firstIndex(of: folder))
    var known: Set<String> = []
    for file in files where Self.pipeline[...place].contains(file.folder) {
      known.formUnion(file.declaredTypes(topLevelOnly: false))
    }
    var later: [String: String] = [:]
    for file in files where !Self.pipeline[...place].contains(file.folder) {
      for name in file.declaredTypes(topLevelOnly: true) where !known.contains(name) {
        later[name] = file.folder
      }
    }
    let debts = Self.debts[folder] ?? []
    var owed: Set<String> = []
    for file in files where file.folder == folder {
      for name in file.typeNamesInUse.sorted() {
        guard let origin = later[name] else { continue }
        if debts.contains(name) {
          owed.insert(name)
        } else {
          Issue.record("\(folder)/\(file.name) uses \(name), which \(origin) declares")
        }
      }
    }
    #expect(owed == debts, "a debt that is paid is struck from the list")
  }

  /// Types that a folder uses though a later one declares them: what words mean in a grammar.
  static let debts: [String: Set<String>] = [
    "Vocabulary": ["DatePart", "DateLength", "Recurrence", "Quantity", "Target"]
  ]

  /// What hidden documents could turn against the library, or would tie it to a place.
  @Test(arguments: [
    "import Foundation", "NSRegularExpression", "Regex", "try!", "as!", "fatalError", " Date()",
    "Locale", "TimeZone", "nonisolated(unsafe)", "@unchecked", "DispatchQueue", "print(",
  ])
  func theLibraryDoesWithout(word: String) {
    let found = files.filter { $0.code.contains(word) }.map { "\($0.folder)/\($0.name)" }
    #expect(found.isEmpty)
  }

  @Test func rawMemoryStaysInThreeFiles() {
    let found = files.filter { $0.code.contains("nsafe") || $0.code.contains("utf8Start") }.map {
      "\($0.folder)/\($0.name)"
    }
    #expect(
      Set(found) == [
        "Text/TightLoops.swift", "Decoding/FastDecoding.swift", "Export/OutputBytes.swift",
      ])
  }

  @Test func onlyDecodingAndTheLunarCalendarMeetICU() {
    let found = files.filter { $0.code.contains("import CICU") }.map(\.folder)
    #expect(Set(found).isSubset(of: ["Decoding", "Recognizers"]))
  }

  @Test func noHeaderOfICUIsPublic() throws {
    let include = SourceFile.root.appendingPathComponent("Sources/CICU/include")
    for name in try SourceFile.names(in: include) where name.hasSuffix(".h") {
      let text = try String(contentsOf: include.appendingPathComponent(name), encoding: .utf8)
      #expect(!text.contains("unicode/"), "\(name)")
    }
  }

  @Test func aGeneratedTableNamesItsGenerator() throws {
    let library = SourceFile.root.appendingPathComponent("Sources/PolicyParse")
    for file in files where file.name.hasSuffix(".generated.swift") {
      let path = library.appendingPathComponent(file.folder).appendingPathComponent(file.name)
      let head = try String(contentsOf: path, encoding: .utf8).prefix(400)
      #expect(head.contains("scripts/"), "\(file.name)")
    }
  }
}

/// The reader of code that the tests above rest on.
@Suite struct SourceFileTests {
  static let code = CodeStripper.strip(
    """
    /// A Comment names Types.
    public struct Reader { // Trailing
      enum Kind { case one }
      let text = "A String names Types"
      let long = \"""
        Block words
        \"""
    }
    private struct Hidden {}
    """)

  @Test func commentsAndStringsAreNoCode() {
    let file = SourceFile(folder: "Text", name: "Reader.swift", code: Self.code)
    #expect(file.typeNamesInUse == ["Reader", "Kind", "Hidden"])
  }

  @Test func declarationsAreFound() {
    let file = SourceFile(folder: "Text", name: "Reader.swift", code: Self.code)
    #expect(file.declaredTypes(topLevelOnly: true) == ["Reader"])
    #expect(file.declaredTypes(topLevelOnly: false) == ["Reader", "Kind", "Hidden"])
  }
}
