import Glibc

/// The terminal, or what stands in for it, that a command for human eyes writes to.
struct Screen {
  let columns: Int
  let isColoured: Bool

  /// - Parameter columns: as the user asks; nil to ask the terminal, then `COLUMNS`, else 80.
  init(columns: Int?, colour: ColourChoice) {
    let found = columns ?? Self.size?.columns ?? Environment.value("COLUMNS").flatMap { Int($0) }
    self.columns = min(max(found ?? 80, 40), 1000)
    isColoured = colour.isOn(for: STDOUT_FILENO)
  }

  /// Of the terminal that standard output is; nil where it is none.
  static var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard System.isTerminal(STDOUT_FILENO), ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}

/// A line of coloured words. It knows its width, and is cut to the screen's when it is shown.
struct ScreenLine {
  private var pieces: [(text: String, colour: Colour?)] = []
  private(set) var columns = 0

  init(_ text: String = "", _ colour: Colour? = nil) { add(text, colour) }

  /// Adds words, with their controls escaped.
  mutating func add(_ text: String, _ colour: Colour? = nil) {
    guard !text.isEmpty else { return }
    let safe = Escape.controls(text)
    pieces.append((safe, colour))
    columns += Columns.width(of: safe)
  }

  /// Adds blanks up to a column, at least one behind words.
  mutating func pad(to column: Int) {
    add(String(repeating: " ", count: max(columns > 0 ? 1 : 0, column - columns)))
  }

  func shown(on screen: Screen) -> String {
    guard columns > screen.columns else {
      return pieces.reduce(into: "") { $0 += paint($1.text, $1.colour, screen) }
    }
    var left = screen.columns - 1
    var out = ""
    for piece in pieces where left > 0 {
      let text = Columns.prefix(piece.text, upTo: left)
      out += paint(text, piece.colour, screen)
      left = text == piece.text ? left - Columns.width(of: text) : 0
    }
    return out + "…"
  }

  private func paint(_ text: String, _ colour: Colour?, _ screen: Screen) -> String {
    colour?.paint(text, screen.isColoured) ?? text
  }
}
