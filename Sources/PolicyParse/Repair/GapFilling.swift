/// Chooses among what a lost character can be by the characters around it.
struct GapFilling {
  private let model: GapModel

  /// The least share among all readings that a choice must have.
  private static let leastShare = 0.98
  /// How many readings of lost characters that stand together are weighed.
  private static let width = 12
  /// How many lost characters may stand together.
  private static let longest = 6
  /// How many characters after a lost one tell what it was.
  private static let reach = 2

  /// - Parameter lines: what is known of the text.
  init(_ lines: some Sequence<MendedLine>) { model = GapModel(lines) }

  /// A reading of the lost characters that stand together.
  private struct Path {
    var context: ModelContext
    var choices: [(place: Int, scalar: Scalar)] = []
    /// The logarithm to base 2 of its share.
    var score = 0.0
  }

  /// Fills what the characters around leave no doubt about.
  ///
  /// - Returns: the least share of a choice that was made; 1 where none was.
  func fill(_ line: inout MendedLine) -> Double {
    var certainty = 1.0
    var paths = [Path(context: .lineStart)]
    var marks = OpenMarks()
    var lastGap: Int?
    for place in line.characters.indices {
      let character = line.characters[place]
      let isLast = place + 1 == line.characters.count
      let candidates = character.candidates.filter { marks.admits($0, isLast: isLast) }
      for scalar in character.scalars { marks.read(scalar) }
      if candidates.isEmpty || paths[0].choices.count >= Self.longest {
        advance(
          &paths, past: UInt16(truncatingIfNeeded: character.scalars[0].value),
          isOpen: lastGap != nil)
      } else {
        let mark = isLast ? LastMark(of: line) : nil
        branch(&paths, at: place, candidates) { mark?.worth(of: $0) ?? 0 }
        lastGap = place
      }
      guard let gap = lastGap else { continue }
      if place - gap == Self.reach {
        certainty = min(certainty, settle(&paths, in: &line))
        lastGap = nil
      }
    }
    guard lastGap != nil else { return certainty }
    advance(&paths, past: Self.lineEnd, isOpen: true)
    return min(certainty, settle(&paths, in: &line))
  }

  private static let lineEnd: UInt16 = 0x0A

  private func advance(_ paths: inout [Path], past unit: UInt16, isOpen: Bool) {
    for index in paths.indices {
      if isOpen {
        let context = model.context(paths[index].context)
        paths[index].score += model.score(unit, in: context)
      }
      paths[index].context.pass(unit)
    }
  }

  private func branch(
    _ paths: inout [Path], at place: Int, _ candidates: [Scalar], _ worth: (Scalar) -> Double
  ) {
    var next: [Path] = []
    for path in paths {
      let context = model.context(path.context)
      for scalar in candidates {
        let unit = UInt16(truncatingIfNeeded: scalar.value)
        var longer = path
        longer.score += model.score(unit, in: context) + worth(scalar)
        longer.context.pass(unit)
        longer.choices.append((place, scalar))
        next.append(longer)
      }
    }
    next.sort { $0.score > $1.score }
    paths = Array(next.prefix(Self.width))
  }

  /// Makes the choices that nearly all of the likely readings agree on.
  private func settle(_ paths: inout [Path], in line: inout MendedLine) -> Double {
    guard let best = paths.max(by: { $0.score < $1.score }) else { return 1 }
    let shares = paths.map { Double.power(of: $0.score - best.score) }
    let all = shares.reduce(0, +)
    var certainty = 1.0
    for (index, choice) in best.choices.enumerated() {
      let agreeing = zip(paths, shares).reduce(0) { sum, path in
        sum + (path.0.choices[index].scalar == choice.scalar ? path.1 : 0)
      }
      guard agreeing / all >= Self.leastShare else { continue }
      line.fill(choice.place, with: choice.scalar)
      certainty = min(certainty, agreeing / all)
    }
    paths = [Path(context: best.context)]
    return certainty
  }
}

extension Double {
  /// Two to a power that is not positive; 0 where that is hardly more.
  fileprivate static func power(of exponent: Double) -> Double {
    guard exponent > -40 else { return 0 }
    let whole = exponent.rounded(.down)
    let rest = exponent - whole
    // Right to three decimals between 0 and 1, the same everywhere.
    let curve = 1 + rest * (0.6958 + rest * (0.2251 + rest * 0.0791))
    return Double(sign: .plus, exponent: Int(whole), significand: curve)
  }
}

/// What ends a line: ； ends an item of a list, ： a line that leads to one or names who is addressed.
private struct LastMark {
  private let isOfItem: Bool

  init(of line: MendedLine) {
    let first = line.characters.lazy.compactMap(\.scalars.first).first { !$0.isBlank }
    isOfItem = first.map(Self.beginsItem) ?? false
  }

  /// What a mark is worth here, in bits.
  func worth(of mark: Scalar) -> Double {
    switch mark {
    case "；": isOfItem ? 6 : -6
    case "：": isOfItem ? -6 : 6
    default: 0
    }
  }

  private static func beginsItem(_ scalar: Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９", "（", "(", "①"..."⑳", "一", "二", "三", "四", "五", "六", "七", "八", "九",
      "十",
      "●", "■", "◆", "★", "—":
      true
    default: false
    }
  }
}

/// How likely a character is after two others: by official prose at large and by the text itself.
struct GapModel {
  private var counts = GramCounts()

  init(_ lines: some Sequence<MendedLine>) {
    for line in lines {
      for run in line.characters.split(whereSeparator: \.isLost) {
        counts.add(run.map { UInt16(truncatingIfNeeded: $0.scalars[0].value) }[...])
      }
    }
  }

  struct Context {
    fileprivate let units: ModelContext
    fileprivate let pairRow: RepairGrams.Row
    fileprivate let singleRow: RepairGrams.Row
    fileprivate let pair: GramCounts.Entry
    fileprivate let single: GramCounts.Entry
  }

  func context(_ units: ModelContext) -> Context {
    let (before, last) = (ModelUnits.normal(units.first), ModelUnits.normal(units.second))
    return Context(
      units: units, pairRow: RepairGrams.shared.row(before, last),
      singleRow: RepairGrams.shared.row(last), pair: counts.entry(units.first, units.second),
      single: counts.entry(units.second))
  }

  /// The logarithm to base 2 of the share of `unit` among what follows.
  func score(_ unit: UInt16, in context: Context) -> Double {
    let kind = ModelUnits.kind(unit)
    let normal = ModelUnits.normal(unit)
    var share = Self.usual(unit)
    share = Self.told(normal, context.singleRow, else: share)
    share = mix(counts.count(context.units.second, kind), context.single, breadth: 5, else: share)
    share = Self.told(normal, context.pairRow, else: share)
    share = mix(
      counts.count(context.units.first, context.units.second, kind), context.pair, breadth: 2,
      else: share)
    return (share + 1e-9).roughLog2
  }

  private static func told(_ unit: UInt16, _ row: RepairGrams.Row, else share: Double) -> Double {
    Double(RepairGrams.shared.share(of: unit, in: row, orElse: Float(share)))
  }

  /// Trusts a context the more, the more often it was seen and the fewer its kinds of followers.
  private func mix(
    _ found: UInt32, _ entry: GramCounts.Entry, breadth: Double, else share: Double
  ) -> Double {
    guard entry.followed > 0 else { return share }
    let seen = Double(entry.followed)
    let trust = seen / (seen + breadth * Double(entry.kinds))
    return trust * Double(found) / seen + (1 - trust) * share
  }

  /// The share of a character wherever it stands, by `CharacterModel`.
  private static func usual(_ unit: UInt16) -> Double {
    shares[Int(CharacterModel.surprises[Int(unit)])]
  }

  private static let shares: [Double] = (0...255).map { tenths in
    // e to the power of a tenth is 1.105171.
    (0..<tenths).reduce(1.0) { share, _ in share / 1.105171 }
  }
}
