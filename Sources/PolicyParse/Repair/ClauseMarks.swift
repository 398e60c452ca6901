/// The marks that set clauses apart.
enum ClauseMarks {
  private static func contains(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0x2C, 0x3A, 0x3B: true
    default: false
    }
  }

  private static func opens(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0x300A, 0x3008, 0x28, 0xFF08, 0x3014: true
    default: false
    }
  }

  /// Whether nobody writes one after the other: 。。, 、，, “。
  static func collide(_ first: UInt16, _ second: UInt16) -> Bool {
    contains(second) && (contains(first) || opens(first))
  }
}
