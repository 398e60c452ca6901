import CArguments

/// The words of the command line, and file names that are not UTF-8 among them.
///
/// A Swift string holds Unicode only. A byte that is not UTF-8 travels as a private character,
/// U+10FF00 plus the byte, and so does every byte of such a character that really stands there:
/// the way there and back is exact.
enum CommandArguments {
  static let carrier: UInt32 = 0x10FF00

  /// The words after the command's name, with defaults from the environment put in front.
  static var current: [String] {
    EnvironmentDefaults.insert(into: OperandRuns.collapse(typed))
  }

  /// The words after the command's name, as they were typed.
  static var typed: [String] { (1..<count).map { encode(word($0)) } }

  /// Words, with the command's name.
  private static var count: Int { max(1, Int(carguments_count())) }

  /// A word as bytes; the command's name is 0.
  static func word(_ index: Int) -> Bytes {
    guard index < count, let word = carguments_word(Int32(index)) else { return [] }
    return bytes(word)
  }

  private static func bytes(_ word: UnsafePointer<CChar>) -> Bytes {
    var result = Bytes()
    var cursor = word
    while cursor.pointee != 0 {
      result.append(UInt8(bitPattern: cursor.pointee))
      cursor += 1
    }
    return result
  }

  /// The bytes as a string that `decode` turns back.
  static func encode(_ bytes: Bytes) -> String {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: isCarrier)
    {
      return text
    }
    var view = String.UnicodeScalarView()
    var rest = bytes[...]
    while !rest.isEmpty {
      let (scalar, length) = first(rest)
      view.append(scalar)
      rest = rest.dropFirst(length)
    }
    return String(view)
  }

  private static func first(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int) {
    for length in 1...4 where length <= bytes.count {
      guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
        let scalar = text.unicodeScalars.first, !isCarrier(scalar)
      else { continue }
      return (scalar, length)
    }
    let code = carrier + UInt32(bytes.first ?? 0)
    return (Unicode.Scalar(code) ?? "\u{FFFD}", 1)
  }

  private static func isCarrier(_ scalar: Unicode.Scalar) -> Bool {
    (carrier...(carrier + 0xFF)).contains(scalar.value)
  }

  /// The bytes that a word stood for.
  static func decode(_ word: String) -> Bytes {
    var result = Bytes()
    for scalar in word.unicodeScalars {
      if isCarrier(scalar) {
        result.append(UInt8(truncatingIfNeeded: scalar.value - carrier))
      } else if let units = UTF8.encode(scalar) {
        result.append(contentsOf: units)
      }
    }
    return result
  }
}
