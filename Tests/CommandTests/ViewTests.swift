import Foundation
import Testing

@testable import policy_extract

@Suite struct ViewTests {
  let sandbox = Sandbox()

  @Test func aFileMakesAPage() throws {
    sandbox.write(Notice.text(3), to: "a.txt")
    #expect(sandbox.run("view", "a.txt", "-o", "a.html").end == .exit(0))
    let page = (sandbox.read("a.html") ?? []).text
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<title>关于开展第3次卫生清扫活动的通知</title>"))
    #expect(page.contains("\"index\":null"))
    #expect(sandbox.run("view", "a.txt", "-o", "a.html").end == .exit(73))
    #expect(
      sandbox.run("view", "a.txt", "-o", "a.html", "--on-exists", "overwrite").end == .exit(0))
  }

  @Test func aFolderMakesAnIndexThatLeadsToItsPages() throws {
    sandbox.write(Notice.text(1), to: "in/甲 1.txt")
    sandbox.write(Notice.text(2), to: "in/b/index")
    sandbox.write("binary\0\0\0\u{1}", to: "in/c.txt")
    #expect(
      sandbox.run("view", "in", "-o", "pages", "--include", "*").end == .exit(0))
    let index = (sandbox.read("pages/index.html") ?? []).text
    #expect(index.contains("\"page\":\"%E7%94%B2%201.txt.page.html\""))
    #expect(index.contains("\"page\":\"b/index.page.html\""))
    #expect(
      sandbox.read("pages/b/index.page.html")?.text.contains("\"index\":\"../index.html\"") == true)
    #expect(sandbox.files("pages").count == 3)
    #expect(sandbox.run("view", "in", "-o", "pages").end == .exit(73))
  }

  @Test func theSamePagesComeOutWhateverRunsThem() {
    Notice.fill(sandbox, "in", count: 6)
    sandbox.run("view", "in", "-o", "one/", "-j1")
    sandbox.run("view", "in", "-o", "two/", "-j3", "--isolate")
    let files = sandbox.files("one")
    #expect(files.count == 7)
    for path in files {
      #expect(sandbox.read("one/\(path.text)") == sandbox.read("two/\(path.text)"))
    }
  }

  /// The policy allows what stands in the page and nothing else.
  @Test(arguments: [Page.Kind.document, .index])
  func thePolicyNamesTheDigestsOfStyleAndScript(kind: Page.Kind) throws {
    let page = Page(kind, title: "")
    let text = page.opening.text + page.closing.text
    let style = try #require(text.between("<style>", "</style>"))
    let script = try #require(page.closing.text.between("<script>", "</script>"))
    #expect(text.contains("style-src 'sha256-\(Page.digest(style))'"))
    #expect(text.contains("script-src 'sha256-\(Page.digest(script))'"))
    #expect(text.contains("default-src 'none'"))
    #expect(!text.contains("{{"))
    for word in ["innerHTML", "eval(", "http://", "https://", "fetch(", " onclick", " style="] {
      let allowed = word == "http://" ? "http://www.w3.org/2000/svg" : ""
      #expect(!text.replacing(allowed, with: "").contains(word), "\(word)")
    }
  }

  @Test func wordsOfADocumentAreNoMarkup() {
    let evil = "关于</script><script>alert(1)</script><!--的通知"
    sandbox.write("\(evil)\n一、甲<img src=x onerror=alert(1)>\n乙。\n", to: "a.txt")
    sandbox.run("view", "a.txt", "-o", "a.html")
    let page = (sandbox.read("a.html") ?? []).text
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(!page.contains("<img") && !page.contains("<!--"))
  }

  @Test func theAssetsThatAreCompiledInAreThoseOfTheFolder() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Sources/policy-extract/View/assets")
    let assets = [
      ("page.html", PageAssets.template), ("page.css", PageAssets.style),
      ("words.js", PageAssets.words), ("document.js", PageAssets.document),
      ("index.js", PageAssets.index),
    ]
    for (name, text) in assets {
      let file = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(file == text + "\n", "run scripts/generate-page-assets")
    }
  }
}

extension String {
  /// What stands between the first place of one text and the next of another.
  fileprivate func between(_ start: String, _ end: String) -> String? {
    guard let from = range(of: start),
      let to = range(of: end, range: from.upperBound..<endIndex)
    else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }
}
