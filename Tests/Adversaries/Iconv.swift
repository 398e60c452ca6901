import Glibc

/// The system's converters, which share nothing with the library's.
public enum Iconv {
  /// What can be converted; the rest is left out.
  public static func convert(_ bytes: [UInt8], from source: String, to target: String) -> [UInt8] {
    guard let converter = iconv_open(target, source), converter != iconv_t(bitPattern: -1) else {
      return []
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        convert(converter, input, output)
      }
    }
    return output[..<written].map { UInt8(bitPattern: $0) }
  }

  private static func convert(
    _ converter: iconv_t, _ input: UnsafeMutableBufferPointer<CChar>,
    _ output: UnsafeMutableBufferPointer<CChar>
  ) -> Int {
    var from = input.baseAddress
    var left = input.count
    var into = output.baseAddress
    var room = output.count
    while left > 0, iconv(converter, &from, &left, &into, &room) == Int(bitPattern: UInt.max),
      errno != E2BIG
    {
      from = from?.advanced(by: 1)
      left -= 1
    }
    return output.count - room
  }
}
