/// How many of the things that were to be found were found, and how many that were not.
struct Score: Equatable {
  var hits = 0
  /// Found by the records.
  var found = 0
  /// To be found, as the gold has it.
  var wanted = 0

  var precision: Double { ratio(hits, found) }
  var recall: Double { ratio(hits, wanted) }

  var f1: Double {
    if found == 0, wanted == 0 { return 1 }
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    if found == 0, wanted == 0 { return 1 }
    return whole == 0 ? 0 : Double(part) / Double(whole)
  }
}

/// What a document's record lacks or has too much, against its gold.
struct Difference {
  let document: String
  let facet: Facet
  let isMissed: Bool
  let row: FacetRow
}

/// Scores of all facets over all annotated documents.
struct Evaluation {
  private(set) var scores: [Facet: Score] = [:]
  private(set) var differences: [Difference] = []
  /// Annotated documents that have no record.
  private(set) var missing: [String] = []

  /// Compares one annotated document with its record.
  mutating func add(_ name: String, gold: JSONTree, record: JSONTree?) {
    if record == nil { missing.append(name) }
    let wanted = Facets.of(gold: gold)
    let found = record.map { Facets.of(record: $0) } ?? [:]
    for facet in Facet.allCases {
      guard let rows = wanted[facet] else { continue }
      let own = relevant(found[facet] ?? [], facet, gold)
      compare(name, facet, rows, own)
    }
  }

  /// Of elements and of the campaign, only the keys that the gold speaks of.
  private func relevant(_ rows: [FacetRow], _ facet: Facet, _ gold: JSONTree) -> [FacetRow] {
    guard facet == .meta || facet == .campaign else { return rows }
    let keys = gold[facet.rawValue].members
    return rows.filter { row in (row.parts.first ?? nil).map { keys[$0] != nil } ?? false }
  }

  private mutating func compare(
    _ name: String, _ facet: Facet, _ wanted: [FacetRow], _ found: [FacetRow]
  ) {
    var left: [FacetRow: Int] = [:]
    for row in wanted { left[row, default: 0] += 1 }
    var extra: [FacetRow] = []
    var score = scores[facet] ?? Score()
    for row in found {
      if let count = left[row], count > 0 {
        left[row] = count - 1
        score.hits += 1
      } else {
        extra.append(row)
      }
    }
    score.found += found.count
    score.wanted += wanted.count
    scores[facet] = score
    for row in wanted {
      guard let count = left[row], count > 0 else { continue }
      left[row] = count - 1
      differences.append(Difference(document: name, facet: facet, isMissed: true, row: row))
    }
    differences += extra.map {
      Difference(document: name, facet: facet, isMissed: false, row: $0)
    }
  }
}
