/// Names of outputs below the output folder, which follow from the inputs' paths alone.
///
/// Every input keeps its path below the deepest folder that holds all of them, with a suffix added,
/// so that no two inputs share an output.
struct OutputNames: Sendable {
  private let workingFolder: Bytes
  /// The components of the folder that names are relative to.
  private let base: [Bytes]
  /// What is added to an input's path.
  var suffix = Bytes(".json")

  /// - Parameter base: the folder that names are relative to.
  init(base: Bytes) {
    workingFolder = System.workingFolder
    self.base = Path.components(base, from: workingFolder)
  }

  /// Takes the deepest folder that holds all operands; a folder holds itself.
  init(operands: [Bytes]) {
    let workingFolder = System.workingFolder
    self.workingFolder = workingFolder
    let folders = operands.map { operand -> [Bytes] in
      let parts = Path.components(operand, from: workingFolder)
      let kind = (try? System.status(at: operand, following: true))?.kind
      return kind == .folder ? parts : Array(parts.dropLast())
    }
    base = folders.dropFirst().reduce(folders.first ?? []) { Self.shared($0, $1) }
  }

  private static func shared(_ left: [Bytes], _ right: [Bytes]) -> [Bytes] {
    zip(left, right).prefix { $0 == $1 }.map(\.0)
  }

  /// The path below the base; outside of it, the whole path below `_root`.
  func relative(_ path: Bytes) -> Bytes {
    let parts = Path.components(path, from: workingFolder)
    let isInside = parts.count > base.count && parts.starts(with: base)
    let kept = isInside ? Array(parts.dropFirst(base.count)) : [Bytes("_root")] + parts
    return Bytes(kept.joined(separator: [Byte.slash]))
  }

  /// The output's name for an input: `sub/a.txt` → `sub/a.txt.json`; standard input's is `stdin.json`.
  func output(_ path: Bytes) -> Bytes {
    if path == [UInt8(ascii: "-")] { return Bytes("stdin") + suffix }
    let relative = relative(path)
    let name = Path.name(relative)
    guard name.count + suffix.count > Self.longestName else { return relative + suffix }
    return Bytes(relative.dropLast(name.count)) + Self.shorten(name, for: suffix)
  }

  /// Bytes in a name on the file systems of Linux.
  private static let longestName = 255

  /// A name that is too long keeps its beginning; a fingerprint of the whole keeps it apart.
  private static func shorten(_ name: Bytes, for suffix: Bytes) -> Bytes {
    let mark = Bytes("~\(Fingerprint.text(name))".utf8)
    var kept = name.prefix(longestName - mark.count - suffix.count)
    if name.isUTF8 {
      while !kept.isEmpty, !Bytes(kept).isUTF8 { kept.removeLast() }
    }
    return Bytes(kept) + mark + suffix
  }
}
