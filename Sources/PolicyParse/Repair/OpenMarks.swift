/// The brackets and quotes of a line that are open, as far as it was read.
struct OpenMarks {
  /// The marks that close them, the innermost last.
  private var closers: [Scalar] = []

  private static let pairs: [(opener: Scalar, closer: Scalar)] = Array(
    zip("（《〈【〔「『“‘".unicodeScalars, "）》〉】〕」』”’".unicodeScalars))

  /// Takes notice of the next character of the line.
  mutating func read(_ scalar: Scalar) {
    if scalar == closers.last {
      closers.removeLast()
    } else if let pair = Self.pairs.first(where: { $0.opener == scalar }) {
      closers.append(pair.closer)
    }
  }

  /// Whether a character can stand next: one that closes needs what it closes, and a line ends
  /// neither in a mark that opens nor in a blank.
  func admits(_ scalar: Scalar, isLast: Bool) -> Bool {
    if scalar == closers.last { return true }
    if isLast, scalar.isBlank { return false }
    return !Self.pairs.contains { $0.closer == scalar || isLast && $0.opener == scalar }
  }
}
