/// Text that was decoded with the wrong encoding and stored so: `ä¸ºåŠ å¼º`, `涓哄姞寮`.
///
/// Every line is weighed as it stands against each way to read its bytes again, and only a
/// reading that is far better is taken. A line in which words were quoted so has other words too,
/// whose bytes make no sense in the other encoding: it stays. When a line was mended, lines
/// without a sign of their own are tried in the same way.
enum Mojibake {
  static func apply(to work: inout RepairWork) {
    let scalars = work.text.scalars
    let lines = Self.lines(of: scalars)
    var found = lines.map { line in
      Self.isSuspicious(scalars[line]) ? Self.mend(scalars[line], MojibakeReading.all) : nil
    }
    let readings = MojibakeReading.all.filter { reading in
      found.contains { $0?.reading == reading }
    }
    guard !readings.isEmpty else { return }
    for place in lines.indices where found[place] == nil {
      found[place] = Self.mend(scalars[lines[place]], readings, leastGain: 1)
    }
    var editor = TracedEditor(work.text)
    for (line, mended) in zip(lines, found) {
      if let mended { replace(line, by: mended, in: &editor) }
    }
    work.commit(&editor)
  }

  /// A line read again, in pieces that tile it.
  struct Mended {
    let reading: MojibakeReading
    /// The end of each piece in the line, and its characters.
    var pieces: [(end: Int, scalars: [Scalar])] = []
    /// Whether bytes were lost.
    var isLossy = false
  }

  private static func replace(_ line: Range<Int>, by mended: Mended, in editor: inout TracedEditor)
  {
    editor.replace(
      line, with: mended.pieces.map { ($0.end + line.lowerBound, $0.scalars) }, .mojibake,
      mended.isLossy ? .likely : .proved, score: mended.isLossy ? 0.9 : 1)
  }

  private static func lines(of scalars: [Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for place in 0...scalars.count
    where place == scalars.count || scalars[place] == "\n" || scalars[place] == "\r" {
      if place > start { lines.append(start..<place) }
      start = place + 1
    }
    return lines
  }

  /// Whether a line has a letter that only text decoded in a wrong way has, or as many Latin
  /// letters and marks as such text is full of; a name's · or a × alone is no sign.
  private static func isSuspicious(_ line: ArraySlice<Scalar>) -> Bool {
    var latin = 0
    var others = 0
    for scalar in line {
      switch scalar.value {
      case ..<0x80: continue
      case 0x951B, 0x9286, 0x3105...0x3129, 0xE000...0xF8FF: return true
      case 0xA1...0xFF: latin += 1
      default: others += 1
      }
    }
    return latin > 0 && latin * 4 >= others
  }

  /// The best way to read a line again; nil where it is as well as it is.
  private static func mend(
    _ line: ArraySlice<Scalar>, _ readings: [MojibakeReading], leastGain: Double = 3
  ) -> Mended? {
    let present = surprise(of: line)
    guard present.count > 1 else { return nil }
    var best: (mended: Mended, mean: Double)?
    for reading in readings {
      guard let mended = reading.read(Array(line)) else { continue }
      let after = surprise(of: mended.pieces.lazy.flatMap(\.scalars))
      guard after.count > 0, after.mean < reading.greatestSurprise,
        after.mean + leastGain < present.mean,
        after.mean < best?.mean ?? .infinity
      else { continue }
      best = (mended, after.mean)
    }
    return best?.mended
  }

  /// How surprising the characters past ASCII are on the mean, in nats, and how many they are;
  /// without those that are lost.
  private static func surprise(of line: some Sequence<Scalar>) -> (mean: Double, count: Int) {
    let surprises = CharacterModel.surprises
    var sum = 0
    var count = 0
    for scalar in line where scalar.value >= 0x80 && scalar != "\u{FFFD}" {
      let code = Int(scalar.value)
      sum += Int(code < surprises.count ? surprises[code] : CharacterModel.supplementary)
      count += 1
    }
    return (count == 0 ? 0 : Double(sum) / Double(count) / 10, count)
  }
}
