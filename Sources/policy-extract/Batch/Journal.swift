import Glibc

/// The record of a run: one JSON object a line for each input that came to an end.
///
/// A line is written only after the output that it speaks of, so whatever the journal says is so.
/// A last line that was torn by a kill is cut off when the journal is opened again.
final class Journal {
  /// What the journal says about one input.
  struct Entry: Sendable {
    let path: Bytes
    let isDone: Bool
    let code: String?
    /// Of the input: bytes and times.
    let size: Int
    let modified: String
    let changed: String
    let sha256: String
    let version: String
    let options: String
    /// The output's name below the output folder.
    let output: Bytes
    /// Where the records stand in the one output file, or `0..<length` in a file of their own.
    let range: Range<Int>

    /// Whether the input still is what it was, as far as `stat` can tell; nil where only the
    /// content can, since the file's change time moved but nothing else.
    func matches(_ status: FileStatus) -> Bool? {
      guard status.size == size, status.modified == modified else { return false }
      return status.changed == changed ? true : nil
    }
  }

  let path: Bytes
  private let descriptor: Descriptor
  /// Bytes of whole lines.
  private var length: Int
  private var pending = Bytes()

  /// Opens a journal, making it where there is none.
  ///
  /// - Parameter keeping: whether what it says stays; otherwise it begins anew.
  init(_ path: Bytes, keeping: Bool) throws(Ending) {
    self.path = path
    do throws(SystemError) {
      descriptor = try System.open(path, O_RDWR | O_CREAT | O_NOFOLLOW)
    } catch {
      throw Ending(status: .cannotCreate, path: path, failure: .creating(error))
    }
    length = 0
    if keeping { length = try wholeLines() }
    try cutBack()
  }

  /// The file's identity, so that no walk reads it.
  var identity: FileStatus.Identity? { (try? System.status(of: descriptor.raw))?.identity }

  /// Takes the journal for this run alone.
  func lock() throws(Ending) { try Lock.take(descriptor.raw, path: path) }

  private func cutBack() throws(Ending) {
    do throws(SystemError) {
      try System.cut(descriptor.raw, to: length)
    } catch {
      throw Ending(status: .writeError, path: path, failure: .writing(error))
    }
    lseek(descriptor.raw, length, SEEK_SET)
  }

  /// Cuts off lines about records that the output no longer holds.
  ///
  /// - Returns: the last byte of the output that a line speaks of.
  func cutBack(toOutputOf size: Int) throws(Ending) -> Int {
    var end = 0
    var kept = 0
    var isWhole = true
    try forEachLine { line, place in
      let entry = Self.entry(line)
      isWhole = isWhole && (entry?.range.upperBound ?? 0) <= size
      guard isWhole else { return }
      end = max(end, entry?.range.upperBound ?? 0)
      kept = place.upperBound + 1
    }
    length = kept
    try cutBack()
    return end
  }

  // MARK: Writing

  /// Adds a line, which `flush` writes.
  func append(_ line: Bytes) {
    pending += line
    pending.append(Byte.newline)
  }

  /// Bytes of lines that are not written yet.
  var pendingCount: Int { pending.count }

  func flush() throws(Ending) {
    guard !pending.isEmpty else { return }
    do throws(SystemError) {
      try System.write(pending, to: descriptor.raw)
      length += pending.count
      pending.removeAll(keepingCapacity: true)
    } catch {
      pending.removeAll()
      try? cutBack()
      throw Ending(status: .writeError, path: path, failure: .writing(error))
    }
  }

  func sync() throws(Ending) {
    do throws(SystemError) {
      try System.sync(descriptor.raw)
    } catch {
      throw Ending(status: .writeError, path: path, failure: .writing(error))
    }
  }

  // MARK: Reading

  /// Where the last whole line ends.
  private func wholeLines() throws(Ending) -> Int {
    var end = 0
    try forEachLine { _, range in end = range.upperBound + 1 }
    return end
  }

  /// Calls with each whole line, without its line end, and its place in the file.
  func forEachLine(_ body: (ArraySlice<UInt8>, Range<Int>) -> Void) throws(Ending) {
    do throws(SystemError) {
      try LineReader.read(descriptor.raw, body)
    } catch {
      throw Ending(status: .noInput, path: path, failure: .reading(error))
    }
  }

  /// Reads a journal without changing it.
  static func forEachLine(
    of path: Bytes, _ body: (ArraySlice<UInt8>, Range<Int>) -> Void
  ) throws(SystemError) {
    let file = try System.open(path, O_RDONLY)
    try LineReader.read(file.raw, body)
  }

  /// The entry that a line holds; nil for lines about the run as a whole.
  static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    guard let object = try? JSONObject(line), let status = object.text("status"),
      status == "done" || status == "failed"
    else { return nil }
    let shown = object.string("path") ?? []
    let start = max(0, object.integer("start") ?? 0)
    return Entry(
      path: object.string("pathBase64").flatMap { Bytes(base64: $0) } ?? shown,
      isDone: status == "done", code: object.text("code"), size: object.integer("size") ?? -1,
      modified: object.text("mtime") ?? "", changed: object.text("ctime") ?? "",
      sha256: object.text("sha256") ?? "", version: object.text("version") ?? "",
      options: object.text("options") ?? "", output: output(object),
      range: start..<max(start, object.integer("end") ?? 0))
  }

  private static func output(_ object: JSONObject) -> Bytes {
    object.string("outputBase64").flatMap { Bytes(base64: $0) } ?? object.string("output") ?? []
  }
}
