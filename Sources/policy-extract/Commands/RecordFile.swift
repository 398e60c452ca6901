import Glibc
import PolicyParse

/// Reads a file of records: a record a line, or one JSON text over many lines.
final class RecordFile {
  /// What stands in one place of the file.
  struct Entry {
    /// From 1; nil where the file is one JSON text.
    let line: Int?
    let records: Result<[WrittenRecord], RecordProblem>
  }

  private let descriptor: Int32
  private var pieces: PieceReader
  private var line = 0

  private static let reader = FileReader(limit: 1 << 32, follow: true, outputs: [])

  /// Opens a file; `-` is standard input.
  init(_ path: Bytes) throws(Failure) {
    if path == Bytes("-") {
      descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
    } else {
      let file = try Self.reader.open(path, named: true)
      descriptor = file.descriptor.release()
    }
    pieces = PieceReader(descriptor, separator: Byte.newline, longest: 1 << 30)
  }

  deinit { close(descriptor) }

  /// What records are held against: a file, or the text that is taken out of a page or Word file.
  static func source(_ path: Bytes) throws(Failure) -> RecordSource {
    let file = try wholeFile(path)
    guard let text = try Extractor().extractedText(file, path: path) else {
      return RecordSource(file)
    }
    return RecordSource(text, of: file)
  }

  /// The content of a file that records were made of.
  static func wholeFile(_ path: Bytes) throws(Failure) -> Bytes {
    if path == Bytes("-") { return try reader.readStream(STDIN_FILENO) }
    let file = try reader.open(path, named: true)
    return try reader.read(file)
  }

  /// The next place with records; nil at the end.
  func next() throws(Failure) -> Entry? {
    while let piece = try nextLine() {
      line += 1
      if line == 1, Self.beginsLongText(piece) {
        return Entry(line: nil, Self.read(try rest(piece)))
      }
      if !piece.allSatisfy({ $0 <= 0x20 }) { return Entry(line: line, Self.read(piece)) }
    }
    return nil
  }

  /// Whether a first line begins a JSON text that goes on in the next: `[…` or `{` alone.
  private static func beginsLongText(_ line: Bytes) -> Bool {
    let first = line.first { $0 > 0x20 }
    return first == UInt8(ascii: "[")
      || first == UInt8(ascii: "{") && line.count { $0 > 0x20 } == 1
  }

  private func rest(_ first: Bytes) throws(Failure) -> Bytes {
    var text = first
    while let line = try nextLine() {
      text.append(Byte.newline)
      text += line
    }
    return text
  }

  private func nextLine() throws(Failure) -> Bytes? {
    do throws(SystemError) {
      switch try pieces.next() {
      case .whole(let line): return line
      case .tooLong: return Bytes("?")
      case nil: return nil
      }
    } catch {
      throw Failure.reading(error)
    }
  }

  private static func read(_ bytes: Bytes) -> Result<[WrittenRecord], RecordProblem> {
    Result { () throws(RecordProblem) in try WrittenRecord.read(bytes) }
  }
}

extension RecordFile.Entry {
  fileprivate init(line: Int?, _ records: Result<[WrittenRecord], RecordProblem>) {
    self.init(line: line, records: records)
  }
}
