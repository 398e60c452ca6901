import PolicyParse

/// How records stand in the output.
struct Layout: Sendable, Equatable {
  enum Form: String, Sendable {
    /// Each on a line.
    case lines
    /// Indented, each followed by a line end.
    case pretty
    /// Members of one array.
    case array
    case markdown
    /// In passages, a JSON object a line.
    case chunks
    /// Events of one calendar.
    case calendar
    /// One XML document.
    case akomaNtoso
    /// Rows of one table.
    case table
    /// Rows of all tables, for a sink that keeps them apart.
    case tables
    /// Rows of all tables, coded for a database.
    case rows
    /// An HTML page, and what an index of pages says of it.
    case page
  }

  var form: Form
  /// Which table, where it is one.
  var table = RecordTable.documents
  /// Scalars that a passage has at most.
  var chunkSize = 800
  /// Whether tables begin with a byte order mark.
  var hasByteOrderMark = false
  /// Whether each input makes a document of its own, with all that belongs around its records.
  var isDocument = false

  static let lines = Layout(form: .lines)
  static let pretty = Layout(form: .pretty)
  static let array = Layout(form: .array)
}

extension Layout: RawRepresentable {
  // Layout ::: Form "," Table "," ChunkSize "," ("bom" | "") "," ("document" | "")
  var rawValue: String {
    [
      form.rawValue, table.rawValue, String(chunkSize), hasByteOrderMark ? "bom" : "",
      isDocument ? "document" : "",
    ].joined(separator: ",")
  }

  init?(rawValue: String) {
    let words = rawValue.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 5, let form = Form(rawValue: words[0]),
      let table = RecordTable(rawValue: words[1]), let chunkSize = Int(words[2])
    else { return nil }
    self.init(
      form: form, table: table, chunkSize: chunkSize, hasByteOrderMark: words[3] == "bom",
      isDocument: words[4] == "document")
  }
}

extension Layout {
  /// What stands before the first record.
  var opening: Bytes {
    switch form {
    case .array: return Bytes("[")
    case .calendar: return Bytes(RecordCalendar.opening)
    case .table: return header(table)
    case .lines, .pretty, .markdown, .chunks, .akomaNtoso, .tables, .rows, .page: return []
    }
  }

  /// What stands between two records.
  var separator: Bytes {
    switch form {
    case .array: Bytes(",\n")
    case .markdown: Bytes("\n")
    default: []
    }
  }

  /// What stands after the last record.
  var closing: Bytes {
    switch form {
    case .array: Bytes("]\n")
    case .calendar: Bytes(RecordCalendar.closing)
    default: []
    }
  }

  /// Whether an output of many inputs has to be made as a whole, so that no run can go on with it.
  var isFramed: Bool { !opening.isEmpty || form == .akomaNtoso }

  /// A table's first line, behind a byte order mark where one is wanted.
  func header(_ table: RecordTable) -> Bytes {
    var out: Bytes = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    RecordCSV.appendHeader(table, to: &out)
    return out
  }

  /// What an output's name ends in.
  var suffix: Bytes {
    switch form {
    case .lines, .pretty, .array: Bytes(".json")
    case .markdown: Bytes(".md")
    case .chunks: Bytes(".chunks.ndjson")
    case .calendar: Bytes(".ics")
    case .akomaNtoso: Bytes(".akn.xml")
    case .table, .tables: Bytes(".csv")
    case .rows: Bytes(".db")
    case .page: Bytes(".page.html")
    }
  }

  /// The page of one input; with its entry for the index, where there is one.
  func page(_ records: [PolicyRecord], source: String, index: String?) -> Bytes {
    let page = DocumentPage(records, source: source, index: index).bytes
    guard index != nil else { return page }
    return Frame([page, PageFacts(records, source: source).json]).encoded
  }

  /// The records of one input.
  func encode(_ records: [PolicyRecord], id: String?) -> Bytes {
    if form == .tables || form == .rows { return tables(records) }
    var out = isDocument ? opening : []
    if form == .akomaNtoso {
      RecordAkomaNtoso.append(records, to: &out)
    } else {
      for (index, record) in records.enumerated() {
        if index > 0 { out += separator }
        append(record, id: id, to: &out)
      }
    }
    return isDocument ? out + closing : out
  }

  private func append(_ record: PolicyRecord, id: String?, to out: inout Bytes) {
    switch form {
    case .lines, .pretty, .array:
      let start = out.count
      RecordJSON.append(record, to: &out, pretty: form == .pretty)
      if let id { Self.replaceID(in: &out, from: start, with: id) }
      if form != .array { out.append(Byte.newline) }
    case .markdown: RecordMarkdown.append(record, to: &out)
    case .chunks: RecordChunks.append(record, size: chunkSize, to: &out)
    case .calendar: RecordCalendar.append(record, to: &out)
    case .table: RecordCSV.append(record, table, to: &out)
    case .akomaNtoso, .tables, .rows, .page: break
    }
  }

  /// The rows of each table in a field of their own.
  private func tables(_ records: [PolicyRecord]) -> Bytes {
    let fields = RecordTable.allCases.map { table in
      var rows = Bytes()
      for record in records {
        if form == .rows {
          RowCode.append(table.rows(of: record), to: &rows)
        } else {
          RecordCSV.append(record, table, to: &rows)
        }
      }
      return rows
    }
    return Frame(fields).encoded
  }

  /// Puts the caller's id in place of the record's own, which stands in its second member.
  private static func replaceID(in out: inout Bytes, from start: Int, with id: String) {
    let label = Bytes("\"id\":\"")
    let head = start..<min(start + 64, out.count)
    guard let found = head.first(where: { out[$0...].starts(with: label) }) else { return }
    let value = found + label.count - 1
    guard let end = out[(value + 1)...].firstIndex(of: Byte.quote) else { return }
    var text = Bytes()
    JSONText.append(id, to: &text)
    out.replaceSubrange(value...end, with: text)
  }
}
