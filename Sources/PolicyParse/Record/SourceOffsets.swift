/// In what the offsets of spans are counted, always from 0 and into the decoded source.
public enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode scalar values, as Python's `str` counts.
  case scalar
  /// Bytes of the text in UTF-8.
  case utf8
  /// Code units of the text in UTF-16, as JavaScript and Java count.
  case utf16
  /// Bytes of the file as it was read.
  case bytes
}

/// Turns scalar offsets of the source into the unit that was asked for.
struct SourceOffsets: Sendable {
  private let unit: OffsetUnit
  /// For each scalar offset the offset in `unit`; empty for scalars.
  private let table: [Int32]

  init(_ unit: OffsetUnit, source: [Scalar], byteOffset: (Int) -> Int) {
    self.unit = unit
    switch unit {
    case .scalar: table = []
    case .utf8:
      table = Self.sums(source) {
        $0.value < 0x80 ? 1 : $0.value < 0x800 ? 2 : $0.value < 0x10000 ? 3 : 4
      }
    case .utf16: table = Self.sums(source) { $0.value < 0x10000 ? 1 : 2 }
    case .bytes: table = (0...source.count).map { Int32(clamping: byteOffset($0)) }
    }
  }

  private static func sums(_ source: [Scalar], _ width: (Scalar) -> Int32) -> [Int32] {
    var result: [Int32] = [0]
    result.reserveCapacity(source.count + 1)
    var sum: Int32 = 0
    for scalar in source {
      sum &+= width(scalar)
      result.append(sum)
    }
    return result
  }

  subscript(_ offset: Int) -> Int {
    table.isEmpty ? offset : Int(table[min(offset, table.count - 1)])
  }
}
