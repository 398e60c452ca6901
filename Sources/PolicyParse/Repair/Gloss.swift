/// A reading in brackets as it stands in a text.
struct Gloss {
  let syllable: Syllable
  /// Just after the closing bracket.
  let end: Int

  // Gloss ::: "(" Syllable ")"      (qiáng)
  init?(in scalars: [Scalar], at start: Int) {
    guard start < scalars.count, scalars[start] == "(" else { return nil }
    self.init(bodyIn: scalars, at: start + 1)
  }

  // GlossBody ::: Syllable ")"      qiáng), what is left when the bracket was eaten
  init?(bodyIn scalars: [Scalar], at start: Int) {
    guard start < scalars.count, Syllable.mayHold(scalars[start]) else { return nil }
    var place = start
    let limit = min(scalars.count, start + 7)
    while place < limit, scalars[place] != ")" { place += 1 }
    guard place < limit, let syllable = Syllable(scalars[start..<place]) else { return nil }
    self.syllable = syllable
    end = place + 1
  }
}
