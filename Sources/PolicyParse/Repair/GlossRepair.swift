/// Readings that a site put after characters: `加強(qiáng)機(jī)關(guān)`.
///
/// A document is glossed when many of its characters carry their own reading, wherever they
/// stand; any other text passes untouched.
enum GlossRepair {
  static func apply(to work: inout RepairWork) {
    guard let glosses = GlossTable(learnedFrom: work.text.scalars) else { return }
    let scalars = work.text.scalars
    var editor = TracedEditor(work.text)
    var place = 1
    while place < scalars.count {
      guard scalars[place] == "(", let gloss = Gloss(in: scalars, at: place),
        glosses.isGloss(gloss, after: scalars[place - 1])
      else {
        place += 1
        continue
      }
      editor.drop(place..<gloss.end, .pinyinGloss)
      place = gloss.end
    }
    work.commit(&editor)
  }
}
