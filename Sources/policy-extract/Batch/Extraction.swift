import PolicyParse

/// An input's text on its way to becoming records.
struct Document: Sendable {
  let bytes: Bytes
  /// The path that the record shows.
  let path: Bytes
  /// The record's id in pipe mode.
  var id: String?
  /// The way from the document's page to the index of pages.
  var index = "index.html"
  /// Whether the bytes are known to be UTF-8, because they come out of JSON.
  var isUTF8 = false
}

/// The records made of one input, ready to be written.
struct Extraction: Sendable {
  /// The records, each with what its layout puts around it.
  let bytes: Bytes
  let records: Int
  /// Of the input, in hexadecimal.
  let sha256: String
  /// JSON members for the journal, each with its comma in front: diagnostics and repairs, counted.
  let tallies: Bytes
}

/// What turns documents into records: this process, or another one that may crash.
protocol Engine {
  mutating func extract(_ document: Document) throws(Failure) -> Extraction
}

/// Extracts in this process.
struct LocalEngine: Engine {
  private let extractor: Extractor
  private let textExtractor: Extractor
  private let layout: Layout
  /// Bytes of the largest record's JSON; nil for any.
  private let largestRecord: Int?

  init(_ options: ExtractionOptions, layout: Layout, largestRecord: Int? = nil) {
    self.largestRecord = largestRecord
    extractor = Extractor(options)
    var textOptions = options
    textOptions.encoding = "utf-8"
    textExtractor = Extractor(textOptions)
    self.layout = layout
  }

  func extract(_ document: Document) throws(Failure) -> Extraction {
    let text =
      document.isUTF8
      ? nil : try extractor.extractedText(document.bytes, path: document.path)
    var plain = document
    if let text { plain = Document(bytes: text, path: document.path, isUTF8: true) }
    var records = try records(of: plain)
    if text != nil { name(document.bytes, in: &records) }
    if let largestRecord { records = records.map { $0.cut(toBytes: largestRecord) } }
    let bytes =
      layout.form == .page
      ? try page(records, plain, index: document.index) : layout.encode(records, id: document.id)
    return Extraction(
      bytes: bytes, records: records.count, sha256: records.first?.source.sha256 ?? "",
      tallies: Tallies.members(of: records))
  }

  /// Says of records that were read off an extracted text which file that came from.
  private func name(_ file: Bytes, in records: inout [PolicyRecord]) {
    let sha256 = Hash.sha256(file)
    for index in records.indices {
      records[index].source.sha256 = sha256
      records[index].source.bytes = file.count
    }
  }

  private func page(
    _ records: [PolicyRecord], _ document: Document, index: String
  ) throws(Failure) -> Bytes {
    let chosen = document.isUTF8 ? textExtractor : extractor
    do throws(ExtractionError) {
      let source = try chosen.text(of: document.bytes)
      return layout.page(records, source: source, index: layout.isDocument ? nil : index)
    } catch {
      throw Failure(error.code, error.message, advice: error.advice, offset: error.offset)
    }
  }

  private func records(of document: Document) throws(Failure) -> [PolicyRecord] {
    let chosen = document.isUTF8 ? textExtractor : extractor
    do throws(ExtractionError) {
      return try chosen.records(
        from: document.bytes, path: document.path.text,
        pathBytes: document.path.isUTF8 ? nil : document.path)
    } catch {
      throw Failure(error.code, error.message, advice: error.advice, offset: error.offset)
    }
  }
}

/// Counts of what a record says about its document, for the journal.
enum Tallies {
  /// `,"diagnostics":{"heading.skippedOrdinal":2},"repairs":{"hardWrap":5}`
  static func members(of records: [PolicyRecord]) -> Bytes {
    var diagnostics: [String: Int] = [:]
    var repairs: [String: Int] = [:]
    for record in records {
      for diagnostic in record.diagnostics { diagnostics[diagnostic.code, default: 0] += 1 }
      for (kind, count) in record.repairCounts { repairs[kind, default: 0] += count }
    }
    var out = Bytes()
    JSONText.append(member: "diagnostics", counts: sorted(diagnostics), to: &out)
    JSONText.append(member: "repairs", counts: sorted(repairs), to: &out)
    return out
  }

  private static func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
    counts.sorted { $0.key < $1.key }
  }
}
