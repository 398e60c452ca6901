import Glibc

/// Reads a file line by line, in blocks.
enum LineReader {
  private static let blockSize = 1 << 18

  /// Calls with each line that has its line end, without it, and with its place in the file.
  static func read(
    _ descriptor: Int32, _ body: (ArraySlice<UInt8>, Range<Int>) -> Void
  ) throws(SystemError) {
    var held = Bytes()
    var heldStart = 0
    while true {
      let block = try readBlock(descriptor, at: heldStart + held.count)
      if block.isEmpty { return }
      var searched = held.count
      held += block
      var lineStart = 0
      while let end = held[searched...].firstIndex(of: Byte.newline) {
        body(held[lineStart..<end], (heldStart + lineStart)..<(heldStart + end))
        lineStart = end + 1
        searched = lineStart
      }
      held.removeFirst(lineStart)
      heldStart += lineStart
    }
  }

  static func readBlock(
    _ descriptor: Int32, at offset: Int, count: Int = blockSize
  ) throws(SystemError) -> Bytes {
    var got = 0
    let block = Bytes(unsafeUninitializedCapacity: count) { buffer, filled in
      got = pread(descriptor, buffer.baseAddress, count, offset)
      filled = max(0, got)
    }
    if got < 0 { throw SystemError.last }
    return block
  }
}
