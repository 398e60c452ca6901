import Glibc

/// Finds a path's last line in a journal: sixteen bytes a path, whatever the lines' lengths.
final class JournalIndex: Sendable {
  private let descriptor: Int32
  private let places: [UInt64: Int]

  /// - Throws: when the journal is not there or cannot be read.
  init(_ path: Bytes) throws(SystemError) {
    let file = try System.open(path, O_RDONLY)
    var places: [UInt64: Int] = [:]
    try LineReader.read(file.raw) { line, range in
      if let entry = Journal.entry(line) { places[Fingerprint.of(entry.path)] = range.lowerBound }
    }
    self.places = places
    descriptor = file.release()
  }

  deinit { close(descriptor) }

  /// What the journal last said about a path.
  func entry(for path: Bytes) -> Journal.Entry? {
    guard let offset = places[Fingerprint.of(path)], let line = line(at: offset),
      let entry = Journal.entry(line), entry.path == path
    else { return nil }
    return entry
  }

  private func line(at offset: Int) -> ArraySlice<UInt8>? {
    var count = 4096
    while count <= 1 << 24 {
      guard let block = try? LineReader.readBlock(descriptor, at: offset, count: count) else {
        return nil
      }
      if let end = block.firstIndex(of: Byte.newline) { return block[..<end] }
      count *= 8
    }
    return nil
  }
}
