/// Tables as comma-separated values (RFC 4180): UTF-8, CRLF, a header line.
///
/// A text that a spreadsheet would take for a formula gets a `'` in front, as such programs mark
/// text themselves: one that begins with `=`, `+`, `-` or `@`, full-width or not, or with a control.
public enum RecordCSV {
  /// The names of a table's columns.
  public static func appendHeader(_ table: RecordTable, to out: inout [UInt8]) {
    append(table.columns.map { TableField.text($0.name) }, to: &out)
  }

  /// The rows of a record.
  public static func append(
    _ record: PolicyRecord, _ table: RecordTable, to out: inout [UInt8]
  ) {
    for row in table.rows(of: record) { append(row, to: &out) }
  }

  /// One row.
  public static func append(_ row: [TableField], to out: inout [UInt8]) {
    for (place, field) in row.enumerated() {
      if place > 0 { out.append(UInt8(ascii: ",")) }
      append(field, to: &out)
    }
    out += [0x0D, 0x0A]
  }

  // Field ::: Nothing | Number | Text | '"' (Text | '""')* '"'
  private static func append(_ field: TableField, to out: inout [UInt8]) {
    switch field {
    case .null: break
    case .integer(let value): out += String(value).utf8
    case .number(let value): out += decimal(value).utf8
    case .text(let text): append(guarded(text), to: &out)
    }
  }

  private static func append(_ text: String, to out: inout [UInt8]) {
    let needsQuotes = text.utf8.isEmpty || text.utf8.contains { quoted.contains($0) }
    guard needsQuotes else {
      out += text.utf8
      return
    }
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { out.append(byte) }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
  }

  /// Comma, quote, CR and LF; and what some readers strip or split at.
  private static let quoted = Array(",\"\r\n\t; '".utf8)

  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{3000}" }) else {
      return text
    }
    let isFormula = "=+-@＝＋－＠".unicodeScalars.contains(first) || first.value < 0x20
    return isFormula ? "'" + text : text
  }

  /// At most four decimals, without an exponent or trailing zeros.
  static func decimal(_ value: Double) -> String {
    let rounded = (value * 10_000).rounded() / 10_000
    guard rounded == rounded.rounded(), rounded.magnitude < 9e15 else { return String(rounded) }
    return String(Int(rounded))
  }
}
