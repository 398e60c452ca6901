import PolicyParse

/// A folder with a page for each input and an index of them, written as they come.
final class PageFolder: Sink {
  private let folder: Bytes
  private let names: OutputNames
  private let sync: SyncChoice
  private let index: NewFile
  private let page: Page
  private var hasEntries = false
  let identities: Set<FileStatus.Identity>

  init(_ plan: RunPlan, folder: Bytes) throws(Ending) {
    self.folder = folder
    names = plan.names
    sync = plan.sync
    do throws(SystemError) {
      try OutputFolder.makeFolders(folder)
      identities = [try System.status(at: folder, following: true).identity]
    } catch {
      throw Ending(status: .cannotCreate, path: folder, failure: .creating(error))
    }
    index = try NewFile(Self.index(of: folder), onExists: plan.onExists)
    let title = plan.title
    page = Page(.index, title: title)
    var head = Bytes("{\"title\":")
    JSONText.append(title, to: &head)
    try index.append(page.opening + Page.data(head + Bytes(",\"documents\":[\n")))
  }

  static func index(of folder: Bytes) -> Bytes { folder.appending(component: Bytes("index.html")) }

  func accept(_ outcome: Outcome) throws(Ending) -> Disposition {
    guard case .extracted(let extraction) = outcome.result else { return outcome.withoutRecords }
    let fields = extraction.fields
    guard fields.count == 2 else { return .kept }
    let name = names.output(outcome.path)
    let path = folder.appending(component: name)
    do throws(SystemError) {
      try OutputFolder.makeFolders(Path.parent(path))
    } catch {
      throw Ending(status: .cannotCreate, path: path, failure: .creating(error))
    }
    let file = try NewFile(path, onExists: .overwrite)
    try file.append(fields[0])
    try file.commit(sync: sync)
    try append(fields[1], name)
    return .written
  }

  /// Adds a document to the index, with the link to its page.
  private func append(_ entry: Bytes, _ name: Bytes) throws(Ending) {
    var out = hasEntries ? Bytes(",\n") : Bytes()
    hasEntries = true
    out += entry.dropLast()
    JSONText.append(member: "page", Self.link(name), to: &out)
    out.append(UInt8(ascii: "}"))
    try index.append(Page.data(out))
  }

  /// A relative reference (RFC 3986): every byte but the unreserved ones and / is encoded.
  static func link(_ path: Bytes) -> String {
    var out = Bytes()
    for byte in path {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), Byte.dot, Byte.slash, UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        out.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += ("%" + (byte < 16 ? "0" : "") + digits).utf8
      }
    }
    return out.text
  }

  func pause() throws(Ending) {}

  func finish(isComplete: Bool, _ summary: RunSummary) throws(Ending) {
    guard isComplete else { return index.discard() }
    try index.append(Bytes("]}") + page.closing)
    try index.commit(sync: sync)
  }
}

extension RunPlan {
  /// What an index is called: after the one folder or file that was named.
  fileprivate var title: String {
    guard case .paths(let paths, nil) = inputs, paths.count == 1, let first = paths.first else {
      return "policy-extract"
    }
    return Path.components(first, from: System.workingFolder).last?.text ?? "policy-extract"
  }

  /// The way from an input's page to the index.
  func wayToIndex(from path: Bytes) -> String {
    let depth = names.output(path).count { $0 == Byte.slash }
    return String(repeating: "../", count: depth) + "index.html"
  }
}
