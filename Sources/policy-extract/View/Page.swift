import CDigest
import PolicyParse

/// An HTML page that needs nothing but itself: style and script stand in it, and its policy allows
/// just these, by their digests. What a document says comes in as data and is never markup.
struct Page {
  enum Kind: String {
    case document, index
  }

  /// Up to the data.
  let opening: Bytes
  /// From the data on.
  let closing: Bytes

  init(_ kind: Kind, title: String) {
    let script =
      "\n" + PageAssets.words + (kind == .index ? PageAssets.index : PageAssets.document)
    let style = "\n" + PageAssets.style
    let parts = Self.fill(
      PageAssets.template,
      [
        "style-hash": "sha256-\(Self.digest(style))",
        "script-hash": "sha256-\(Self.digest(script))",
        "version": Version.current, "title": Self.escaped(title), "style": style,
        "kind": kind.rawValue, "script": script,
        "noscript": "此页要用脚本显示。This page needs its script to show anything.",
      ])
    opening = Bytes(parts.before.utf8)
    closing = Bytes(parts.after.utf8)
  }

  /// Puts values in the place of their `{{names}}`, and cuts the text at `{{data}}`.
  private static func fill(
    _ template: String, _ values: [String: String]
  ) -> (before: String, after: String) {
    var texts = [""]
    for (place, piece) in split(template).enumerated() {
      if place % 2 == 0 {
        texts[texts.count - 1] += piece
      } else if piece == "data" {
        texts.append("")
      } else {
        texts[texts.count - 1] += values[String(piece)] ?? ""
      }
    }
    return (texts[0], texts.dropFirst().joined())
  }

  /// The template's words and names by turns.
  private static func split(_ template: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = template.startIndex
    var place = start
    while place < template.endIndex {
      let rest = template[place...]
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        pieces.append(template[start..<place])
        place = template.index(place, offsetBy: 2)
        start = place
      } else {
        place = template.index(after: place)
      }
    }
    return pieces + [template[start...]]
  }

  /// The Base64 of a text's SHA-256, as a policy names it.
  static func digest(_ text: String) -> String {
    let bytes = Bytes(text.utf8)
    var digest = Bytes(repeating: 0, count: 32)
    cdigest_sha256(bytes, bytes.count, &digest)
    return digest.base64
  }

  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// JSON that may stand in a script element: `<` occurs in strings only, where it is escaped.
  static func data(_ json: Bytes) -> Bytes {
    var out = Bytes()
    out.reserveCapacity(json.count)
    for byte in json {
      if byte == UInt8(ascii: "<") { out += Bytes("\\u003c") } else { out.append(byte) }
    }
    return out
  }
}

/// The page of one input.
struct DocumentPage {
  let bytes: Bytes

  /// - Parameters:
  ///   - source: the text that the records' spans count in.
  ///   - index: the way to the index from the page; nil where there is none.
  init(_ records: [PolicyRecord], source: String, index: String?) {
    var json = Bytes("{\"index\":")
    if let index { JSONText.append(index, to: &json) } else { json += Bytes("null") }
    json += Bytes(",\"source\":")
    JSONText.append(source, to: &json)
    json += Bytes(",\"records\":[")
    for (number, record) in records.enumerated() {
      if number > 0 { json.append(UInt8(ascii: ",")) }
      RecordJSON.append(record, to: &json, pretty: false)
    }
    json += Bytes("]}")
    let page = Page(.document, title: PageFacts(records, source: "").title)
    bytes = page.opening + Page.data(json) + page.closing
  }
}

/// What an index says of an input.
struct PageFacts {
  let title: String
  private let records: [PolicyRecord]
  private let source: String

  init(_ records: [PolicyRecord], source: String) {
    self.records = records
    self.source = source
    title =
      records.first.flatMap { record in
        record.metadata.title.map { $0.string(in: record.text) }
      } ?? records.first?.source.path ?? ""
  }

  /// Scalars of a document that the index can be searched for.
  private static let searched = 4000

  /// An object for the index, but for the link to the page.
  var json: Bytes {
    var out = Bytes("{")
    guard let record = records.first else { return Bytes("{}") }
    let metadata = record.metadata
    let text = record.text
    out += Bytes("\"title\":")
    JSONText.append(title, to: &out)
    JSONText.append(member: "path", record.source.path, to: &out)
    add("number", metadata.documentNumber?.words.string(in: text), to: &out)
    let issuers = metadata.issuers.map { $0.string(in: text) }
    add("issuers", issuers.isEmpty ? nil : issuers.joined(separator: "、"), to: &out)
    add("date", metadata.issuedOn?.date ?? metadata.publishedOn?.date, to: &out)
    add("genre", metadata.genre?.string(in: text), to: &out)
    let doubts = records.reduce(0) { $0 + $1.diagnostics.count }
    let repairs = records.reduce(0) { $0 + $1.repairs.count }
    JSONText.append(member: "doubts", doubts, to: &out)
    JSONText.append(member: "repairs", repairs, to: &out)
    let words = String(String.UnicodeScalarView(text.values.prefix(Self.searched)))
    JSONText.append(member: "text", words, to: &out)
    out.append(UInt8(ascii: "}"))
    return out
  }

  private func add(_ name: StaticString, _ value: String?, to out: inout Bytes) {
    if let value { JSONText.append(member: name, value, to: &out) }
  }
}
