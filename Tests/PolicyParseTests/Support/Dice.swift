import Adversaries

/// A reproducible source of choices, of which neighbouring seeds make unlike ones.
struct Dice: RandomNumberGenerator {
  private var source: SplitMix

  init(seed: UInt64) {
    source = SplitMix(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03)
  }

  mutating func next() -> UInt64 { source.next() }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True once in `count` throws.
  mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }
}

extension RandomNumberGenerator {
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
