import Glibc

/// Reads what standard input or a file lists, piece by piece, in memory for one piece.
struct PieceReader {
  enum Piece {
    case whole(Bytes)
    /// Longer than anything that could be meant; it was dropped.
    case tooLong
  }

  private let descriptor: Int32
  private let separator: UInt8
  private let longest: Int
  private var buffer = Bytes()
  private var start = 0
  private var isAtEnd = false

  /// - Parameter longest: the bytes that a piece may have.
  init(_ descriptor: Int32, separator: UInt8, longest: Int) {
    self.descriptor = descriptor
    self.separator = separator
    self.longest = longest
  }

  /// The next piece without its separator; the last one may lack it. Nil at the end.
  mutating func next() throws(SystemError) -> Piece? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: separator) {
        defer { start = end + 1 }
        return isTooLong ? .tooLong : .whole(Bytes(buffer[start..<end]))
      }
      if buffer.count - start > longest {
        isTooLong = true
        start = buffer.count
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      if isAtEnd { return last(isTooLong) }
      try fill()
    }
  }

  private mutating func last(_ isTooLong: Bool) -> Piece? {
    let rest = buffer
    buffer.removeAll()
    if isTooLong { return .tooLong }
    return rest.isEmpty ? nil : .whole(rest)
  }

  /// Takes what is there, without waiting for more than something.
  private mutating func fill() throws(SystemError) {
    var count = 0
    let block = Bytes(unsafeUninitializedCapacity: 1 << 16) { memory, filled in
      repeat {
        count = Glibc.read(descriptor, memory.baseAddress, memory.count)
      } while count < 0 && errno == EINTR
      filled = max(0, count)
    }
    if count < 0 { throw SystemError.last }
    isAtEnd = count == 0
    buffer += block
  }
}
