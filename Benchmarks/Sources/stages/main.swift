// Times each stage of the extraction by itself, on the files of a folder: stages DIR [ROUNDS].
//
// Prints one JSON object: seconds of CPU time for each stage, the least of the rounds.

import Foundation

@testable import PolicyParse

/// A stage's name and what it took in one round.
struct Lap {
  let name: String
  let seconds: Double
}

/// Runs the stages one after another, over all files each, so that every lap is long enough.
struct Course {
  let files: [[UInt8]]
  var laps: [Lap] = []

  init(_ files: [[UInt8]]) { self.files = files }

  mutating func run() throws {
    let decoded = try time("decode") {
      try files.map { try TextDecoder.decode($0, encoding: nil, binary: .decode) }
    }
    let repaired = time("repair check") { decoded.map { Repairer.repair($0.scalars) } }
    let normalized = time("fold") {
      repaired.map { Normalizer.read($0.scalars, map: $0.map, script: .simplified) }
    }
    let logical = time("lines") {
      normalized.map { normalized in
        var views = normalized.views
        var logical = LogicalLines.read(&views)
        FurnitureReader.mark(logical.text, &logical.lines)
        return logical
      }
    }
    let windows = time("lost line ends") { logical.map { Window(whole: $0) } }
    let parts = time("elements") {
      zip(logical, windows).map { NoticeReader.read($0.text, $1.lines) }
    }
    let outlines = time("outline") {
      zip(logical, parts).map { OutlineBuilder.build($0.text, lines: $1.body).outline }
    }
    let dates = time("recognizers") {
      logical.indices.map { index in
        mentions(
          logical[index].text, windows[index], parts[index], outlines[index],
          normalized[index].script)
      }
    }
    time("plan") {
      for index in logical.indices {
        _ = PlanReader.plan(
          in: logical[index].text, outline: outlines[index],
          title: parts[index].metadata.title?.pieces ?? [], dates: dates[index])
      }
    }
    try finish()
  }

  /// The dates, references and pointers of a document.
  private func mentions(
    _ text: WorkingText, _ window: Window, _ parts: NoticeParts, _ outline: Outline,
    _ script: SourceScript
  ) -> [DateExpression] {
    let references = ReferenceRecognizer.read(
      in: text, range: window.range, own: parts.metadata.documentNumber?.words.range)
    _ = InternalReferenceRecognizer.references(
      in: text, range: window.range, documents: ReferenceDocuments(outlines: [outline]))
    let found = DateFinder(
      text: text, parts: parts, outlines: [outline], references: references.references,
      script: script, defaultYear: nil
    ).find(in: window.lines)
    return DateResolver.resolve(found.mentions, in: text, context: found.context).0
  }

  /// The whole extraction, and what writes its records.
  private mutating func finish() throws {
    let records = try time("all but the JSON") {
      try files.map { try Extractor().records(from: $0, path: "notice.txt") }
    }
    var buffer: [UInt8] = []
    time("JSON") {
      for record in records.joined() {
        buffer.removeAll(keepingCapacity: true)
        RecordJSON.append(record, to: &buffer, pretty: false)
      }
    }
  }

  @discardableResult
  private mutating func time<Result>(
    _ name: String, _ body: () throws -> Result
  ) rethrows -> Result {
    let start = processSeconds()
    let result = try body()
    laps.append(Lap(name: name, seconds: processSeconds() - start))
    return result
  }
}

func processSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

guard CommandLine.arguments.count >= 2 else {
  print("usage: stages DIR [ROUNDS]")
  exit(64)
}
let folder = CommandLine.arguments[1]
let rounds = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 5
let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
let files = names.compactMap { FileManager.default.contents(atPath: folder + "/" + $0) }
  .map { [UInt8]($0) }
var best: [Lap] = []
for _ in 0..<rounds {
  var course = Course(files)
  try course.run()
  best =
    best.isEmpty
    ? course.laps
    : zip(best, course.laps).map { Lap(name: $0.name, seconds: min($0.seconds, $1.seconds)) }
}
let members = best.map { "\"\($0.name)\":\($0.seconds)" }
print("{\(members.joined(separator: ","))}")
