/// Sizes in bytes, as typed and as shown.
enum Size {
  /// Reads `64M`, `64MiB`, `1.5G`, `1000`; nil for anything else. K, M, G, T are powers of 1024.
  static func parse(_ text: String) -> Int? {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits), number >= 0 else { return nil }
    let factor: Double
    switch text.dropFirst(digits.count).lowercased() {
    case "", "b": factor = 1
    case "k", "kb", "kib": factor = 1024
    case "m", "mb", "mib": factor = 1_048_576
    case "g", "gb", "gib": factor = 1_073_741_824
    case "t", "tb", "tib": factor = 1_099_511_627_776
    default: return nil
    }
    let bytes = number * factor
    return bytes < 9e15 ? Int(bytes) : nil
  }

  /// `67108864` → `64 MiB`, `1536` → `1.5 KiB`.
  static func text(_ bytes: Int) -> String {
    var value = Double(bytes)
    var unit = "bytes"
    for next in ["KiB", "MiB", "GiB", "TiB"] where value >= 1024 {
      value /= 1024
      unit = next
    }
    return "\(Decimal.text(value)) \(unit)"
  }
}

/// Lengths of time in seconds, as typed and as shown.
enum TimeLength {
  /// Reads `30`, `30s`, `500ms`, `2m`, `1h`; nil for anything else.
  static func parse(_ text: String) -> Double? {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits), number >= 0 else { return nil }
    switch text.dropFirst(digits.count) {
    case "", "s": return number
    case "ms": return number / 1000
    case "m", "min": return number * 60
    case "h": return number * 3600
    default: return nil
    }
  }

  /// `90` → `1 min 30 s`, `0.4` → `0.4 s`.
  static func text(_ seconds: Double) -> String {
    guard seconds >= 60, seconds < 1e9 else { return "\(Decimal.text(seconds)) s" }
    let whole = Int(seconds.rounded())
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}

/// Numbers for people: one decimal below ten, none above, whatever the locale.
enum Decimal {
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 || tenths >= 100 && tenths >= 1000
      ? "\(Int(value.rounded()))" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}

/// How many failures a run bears: a number, or a percentage of the inputs.
enum ErrorLimit: Sendable, Equatable {
  case count(Int)
  case percent(Double)

  /// Reads `20` or `5%`; nil for anything else.
  init?(_ text: String) {
    if text.hasSuffix("%") {
      guard let percent = Double(text.dropLast()), (0...100).contains(percent) else { return nil }
      self = .percent(percent)
    } else {
      guard let count = Int(text), count >= 0 else { return nil }
      self = .count(count)
    }
  }

  /// Whether so many failures among so many inputs are too many.
  ///
  /// A percentage is judged from the hundredth input on, so that an early one does not end a run.
  func isExceeded(failed: Int, of inputs: Int) -> Bool {
    switch self {
    case .count(let limit): failed > limit
    case .percent(let limit): inputs >= 100 && Double(failed) * 100 > limit * Double(inputs)
    }
  }
}
