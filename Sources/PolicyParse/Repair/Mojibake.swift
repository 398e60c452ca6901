/// Text that was decoded with the wrong encoding and stored so: `ä¸ºåŠ å¼º`, `涓哄姞寮`.
///
/// Every line that has a sign of it is weighed as it stands against each way to read its bytes
/// again, and only a reading that is far better is taken. A line in which words were quoted so has
/// other words too, whose bytes make no sense in the other encoding: it stays. When a line was
/// mended, lines without a sign of their own are tried in the same way. Characters of which bytes
/// are lost are filled in where the text around leaves no doubt, and U+FFFD else.
enum Mojibake {
  static func apply(to work: inout RepairWork) {
    let scalars = work.text.scalars
    let suspects = suspectLines(in: scalars).filter { work.isNew($0) }
    var found = suspects.map { ($0, mend(scalars[$0], MojibakeReading.all, .alone)) }
    let readings = MojibakeReading.all.filter { reading in
      found.contains { $0.1?.reading == reading }
    }
    guard !readings.isEmpty else { return }
    var next = found[...]
    found = lines(of: scalars).map { line in
      if let known = next.first, known.0 == line {
        next.removeFirst()
        if known.1 != nil { return known }
      }
      return (line, mend(scalars[line], readings, .amongOthers))
    }
    commit(found.compactMap { line, mended in mended.map { (line, $0) } }, to: &work)
  }

  private static func commit(
    _ found: [(line: Range<Int>, mended: MendedLine)], to work: inout RepairWork
  ) {
    let filling =
      found.contains { $0.mended.isLossy } ? GapFilling(found.lazy.map(\.mended)) : nil
    var editor = TracedEditor(work.text)
    for (line, mended) in found {
      var mended = mended
      let isLossy = mended.isLossy
      let share = isLossy ? filling?.fill(&mended) ?? 1 : 1
      let pieces = mended.pieces.map { ($0.end + line.lowerBound, $0.scalars) }
      editor.replace(
        line, with: pieces, .mojibake, isLossy ? .likely : .proved,
        score: mended.isLossy ? min(share, 0.9) : share)
    }
    work.commit(&editor)
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

  /// The lines that have a sign of it.
  private static func suspectLines(in scalars: [Scalar]) -> [Range<Int>] {
    var suspects: [Range<Int>] = []
    var next = 0
    while let sign = Suspicion.firstSign(of: Suspicion.wrongEncoding, in: scalars, from: next) {
      var lower = sign
      while lower > 0, scalars[lower - 1] != "\n", scalars[lower - 1] != "\r" { lower -= 1 }
      var upper = sign
      while upper < scalars.count, scalars[upper] != "\n", scalars[upper] != "\r" { upper += 1 }
      if isSuspicious(lower..<upper, of: scalars) { suspects.append(lower..<upper) }
      next = upper
    }
    return suspects
  }

  /// Whether a line has a character that hardly any but text decoded in a wrong way has, or as many
  /// Latin letters as such text is full of; a name's é or a ° alone is no sign, nor are readings.
  private static func isSuspicious(_ line: Range<Int>, of scalars: [Scalar]) -> Bool {
    var (latin, others) = (0, 0)
    var place = line.lowerBound
    while place < line.upperBound {
      if let gloss = Gloss(in: scalars, at: place) {
        place = gloss.end
        continue
      }
      let scalar = scalars[place]
      place += 1
      guard scalar.value >= 0x80 else { continue }
      let reason = Suspicion.reason(for: scalar)
      if !reason.isDisjoint(with: [.mojibake, .privateUse]) { return true }
      if scalar.value <= 0xFF { latin += 1 } else { others += 1 }
    }
    return latin > 1 && latin * 4 >= others
  }

  /// How little the characters of a line may surprise on the mean, in nats: a line that is no more
  /// surprising than this and a demand's gain is clean without a look at its bytes.
  private static let leastSurprise = 5.0

  /// What a reading must be to be taken.
  private struct Demand {
    /// How much less its characters must surprise on the mean, in nats.
    let leastGain: Double
    /// How many ideographs it must have.
    let leastHan: Int

    static let alone = Demand(leastGain: 3, leastHan: 2)
    /// Where other lines were damaged in the same way.
    static let amongOthers = Demand(leastGain: 1, leastHan: 0)
  }

  /// The best way to read a line again; nil where it is as well as it is.
  private static func mend(
    _ line: ArraySlice<Scalar>, _ readings: [MojibakeReading], _ demand: Demand
  ) -> MendedLine? {
    let present = surprise(of: line)
    guard present.count > 1, present.mean > leastSurprise + demand.leastGain else { return nil }
    var best: (mended: MendedLine, mean: Double)?
    for reading in readings {
      guard let mended = reading.read(line) else { continue }
      let after = surprise(of: mended.characters.lazy.flatMap(\.scalars))
      guard after.count > 0,
        after.mean < reading.greatestSurprise(isLossy: mended.isLossy),
        after.mean + demand.leastGain < present.mean, after.han >= demand.leastHan,
        after.mean < best?.mean ?? .infinity
      else { continue }
      best = (mended, after.mean)
    }
    return best?.mended
  }

  /// How surprising the characters past ASCII are on the mean, in nats, how many they are, and how
  /// many of them are ideographs; without those that are lost.
  private static func surprise(
    of line: some Sequence<Scalar>
  ) -> (mean: Double, count: Int, han: Int) {
    let surprises = CharacterModel.surprises
    var (sum, count, han) = (0, 0, 0)
    for scalar in line where scalar.value >= 0x80 && scalar != "\u{FFFD}" {
      let code = Int(scalar.value)
      sum += Int(code < surprises.count ? surprises[code] : CharacterModel.supplementary)
      count += 1
      han += scalar.isHan ? 1 : 0
    }
    return (count == 0 ? 0 : Double(sum) / Double(count) / 10, count, han)
  }
}
