import Foundation
import Testing

@testable import PolicyParse

@Suite struct InvariantTests {
  @Test(arguments: [
    "", " ", "\n\n\n", "\u{FEFF}", "\u{3000}\u{3000}\n", "一", "一、", "（一）\n（二）", "。", "：", "附件：",
    "附件",
    "一、\n二、\n三、", "关于", "通知", "——", "— 1 —", "1\n2\n3", "《", "》》》", "((((((", "））））",
    "抄送：", "主题词：", "首页 > 通知", "第一条", "第条", "①②③", "\u{200B}\u{200B}", "&nbsp;&nbsp;", "<br/>",
    "\r\r\n\n", "一是", "（此件公开发布）", "2020年5月6日", "Hello, world.\n\n1. One\n2. Two", "😀😀",
    "一、：", "（0次）", "一、河道清理工作组长：李文。",
    "\u{FFFD}", "a\u{0301}\u{0301}\u{0301}", "\u{2028}一、总则\u{2029}",
  ])
  func holdForTheSmallestTexts(text: String) throws {
    _ = try Reading.records(of: text)
  }

  @Test(arguments: ScriptChoice.allCases, ["關於印發〈乾燥設備管理辦法〉的通知\n各縣市政府：\n一、依據。\n", "表楊"])
  func holdInBothScripts(script: ScriptChoice, text: String) throws {
    var options = ExtractionOptions()
    options.script = script
    _ = try Reading.records(of: text, options)
  }

  /// A folder of real documents named by `POLICY_CORPUS`: no file of it may break a promise.
  @Test(.enabled(if: !CorpusFolder.files.isEmpty), arguments: CorpusFolder.files)
  func holdForEveryFileOfACorpus(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    _ = try Reading.records(of: bytes, path: path)
  }
}

/// The text files of the folders in `POLICY_CORPUS`, which are parted by colons.
enum CorpusFolder {
  static let files: [String] = {
    let folders = ProcessInfo.processInfo.environment["POLICY_CORPUS"]?.split(separator: ":") ?? []
    return folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: String(folder))) ?? []
      return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
    }
  }()
}
