import PolicyParse

/// Rows of a table as bytes, from the worker that makes them to the writer that stores them.
///
/// A field is a letter and what follows it: `n`; `i` or `d` and eight bytes; `t`, the length in
/// eight bytes, and the UTF-8.
enum RowCode {
  static func append(_ rows: [[TableField]], to out: inout Bytes) {
    for row in rows {
      for field in row { append(field, to: &out) }
    }
  }

  private static func append(_ field: TableField, to out: inout Bytes) {
    switch field {
    case .null: out.append(UInt8(ascii: "n"))
    case .integer(let value):
      out.append(UInt8(ascii: "i"))
      out += Frame.field(value)
    case .number(let value):
      out.append(UInt8(ascii: "d"))
      out += Frame.field(Int(bitPattern: UInt(value.bitPattern)))
    case .text(let text):
      out.append(UInt8(ascii: "t"))
      out += Frame.field(text.utf8.count)
      out += text.utf8
    }
  }

  /// The rows again; those up to the first that is torn.
  static func rows(_ bytes: Bytes, width: Int) -> [[TableField]] {
    var rows: [[TableField]] = []
    var row: [TableField] = []
    var place = 0
    while place < bytes.count, let field = field(bytes, &place) {
      row.append(field)
      if row.count == width {
        rows.append(row)
        row = []
      }
    }
    return rows
  }

  private static func field(_ bytes: Bytes, _ place: inout Int) -> TableField? {
    let letter = bytes[place]
    place += 1
    if letter == UInt8(ascii: "n") { return .null }
    guard bytes.count - place >= 8 else { return nil }
    let number = Frame.number(Bytes(bytes[place..<(place + 8)]))
    place += 8
    switch letter {
    case UInt8(ascii: "i"): return .integer(number)
    case UInt8(ascii: "d"): return .number(Double(bitPattern: UInt64(UInt(bitPattern: number))))
    default:
      guard number >= 0, bytes.count - place >= number else { return nil }
      defer { place += number }
      return .text(Bytes(bytes[place..<(place + number)]).text)
    }
  }
}
