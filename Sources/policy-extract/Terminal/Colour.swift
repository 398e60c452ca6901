import Glibc

/// When colours are used, as `--color` says.
enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never

  /// Whether messages on standard error are coloured.
  var isOn: Bool { isOn(for: STDERR_FILENO) }

  func isOn(for descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: System.isTerminal(descriptor) && Self.terminalWantsColour
    }
  }

  /// See no-color.org: any value but an empty one asks for none.
  private static var terminalWantsColour: Bool {
    let refused = Environment.value("NO_COLOR").map { !$0.isEmpty } ?? false
    return !refused && Environment.value("TERM") != "dumb"
  }
}

/// Colours of a terminal (ECMA-48, Select Graphic Rendition).
enum Colour: String, Sendable {
  case bold = "1"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case blue = "34"
  case cyan = "36"
  case dim = "2"

  func paint(_ text: String, _ isOn: Bool) -> String {
    isOn ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
