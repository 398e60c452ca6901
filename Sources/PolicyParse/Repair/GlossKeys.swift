/// The keys of a glossing site by their bytes, as far as one document shows them.
struct GlossKeys {
  /// Index into `syllables`, plus one, by code less 0x8000; 0 for no key.
  private var index = [UInt16](repeating: 0, count: 0x8000)
  private var syllables: [Syllable] = []
  /// Readings without a tone that the document has.
  private var toneless: Set<Syllable> = []
  /// Characters that stand without a gloss, which keys never do.
  private let bare: ScalarSet

  init(_ table: GlossTable) {
    bare = table.bare
    for (scalar, syllable) in table.readings.sorted(by: { $0.key < $1.key }) {
      let code = GBKTable.code(of: UInt16(truncatingIfNeeded: scalar))
      guard code >= 0x8000, scalar < 0x10000 else { continue }
      syllables.append(syllable)
      if !syllable.isToned { toneless.insert(syllable) }
      index[Int(code - 0x8000)] = UInt16(syllables.count)
    }
  }

  /// Whether the site may have written a reading so: with a tone, or as it did elsewhere.
  func isReading(_ syllable: Syllable) -> Bool {
    syllable.isToned || toneless.contains(syllable)
  }

  /// The reading that the site puts after a pair of bytes.
  func syllable(of pair: UInt16) -> Syllable? {
    guard pair >= 0x8000 else { return nil }
    let place = index[Int(pair - 0x8000)]
    return place == 0 ? nil : syllables[Int(place) - 1]
  }

  /// Whether a pair that the document shows nowhere else may be a key with that reading.
  func mayBeKey(_ pair: UInt16, _ syllable: Syllable) -> Bool {
    let unit = GBKTable.unit(UInt8(pair >> 8), UInt8(pair & 0xFF))
    return unit != GBKTable.noScalar && !bare.contains(Scalar(code: UInt32(unit)))
      && PinyinReadings.has(syllable, Scalar(code: UInt32(unit)))
  }

  /// The trail bytes that make a key of a lead byte and a reading, each with its cost in bits.
  func trails(after lead: UInt8, reading syllable: Syllable) -> [(trail: UInt8, cost: Double)] {
    var found: [(UInt8, Double)] = []
    for trail in UInt8(0x81)...0xFE {
      let pair = UInt16(lead) << 8 | UInt16(trail)
      if self.syllable(of: pair) == syllable { found.append((trail, 0)) }
    }
    for scalar in PinyinReadings.scalars(of: syllable) {
      let unit = UInt16(truncatingIfNeeded: scalar.value)
      let code = GBKTable.code(of: unit)
      guard code >> 8 == UInt16(lead), code & 0xFF > 0x80, self.syllable(of: code) == nil,
        !bare.contains(scalar)
      else { continue }
      let isTraditional = RepairSimplified.form(of: unit) != unit
      found.append((UInt8(code & 0xFF), isTraditional ? 1.5 : 7))
    }
    return found
  }
}

extension GlossKeys {
  /// Whether a pair is, or may be, a key with that reading.
  func isKey(_ pair: UInt16, _ syllable: Syllable) -> Bool {
    self.syllable(of: pair) == syllable
      || (self.syllable(of: pair) == nil && mayBeKey(pair, syllable))
  }

  /// The lead bytes of all keys with that reading.
  func leads(reading syllable: Syllable) -> [UInt8] {
    let codes = PinyinReadings.scalars(of: syllable).compactMap { scalar -> UInt16? in
      let code = GBKTable.code(of: UInt16(truncatingIfNeeded: scalar.value))
      return code != 0 && isKey(code, syllable) ? code : nil
    }
    return Set(codes.map { UInt8($0 >> 8) }).sorted()
  }
}
