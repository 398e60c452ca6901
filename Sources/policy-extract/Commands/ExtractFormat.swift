import PolicyParse

/// From the format as typed to the layout of the output.
extension Extract {
  func layout(isSingle: Bool) throws(Ending) -> Layout {
    let isDocument = isSingle || output.folder != nil
    if output.resume, !isDocument, let format = output.format, format.isWhole {
      throw Self.usage(
        "--format \(format.rawValue) of many inputs cannot be resumed", "use --format ndjson")
    }
    if output.format == .html, !isDocument {
      throw Self.usage("html is a page for each input", "name an --output-dir")
    }
    if output.format == .akn, !isDocument {
      throw Self.usage("akn is one XML document for each input", "name an --output-dir")
    }
    var layout = Layout(form: form(isDocument: isDocument))
    layout.table = output.table ?? .documents
    layout.chunkSize = output.chunkSize
    layout.hasByteOrderMark = output.bom
    layout.isDocument = isDocument && (output.folder != nil) != (layout.form == .page)
    if layout.form == .tables { layout.isDocument = false }
    return layout
  }

  private func form(isDocument: Bool) -> Layout.Form {
    switch output.format {
    case .ndjson: .lines
    case .csv: output.table == nil ? .tables : .table
    case .sqlite: .rows
    case .html: .page
    case .markdown: .markdown
    case .chunks: .chunks
    case .ics: .calendar
    case .akn: .akomaNtoso
    case .json where !isDocument: .array
    case .json, nil: isPretty(isDocument: isDocument) ? .pretty : .lines
    }
  }

  private func isPretty(isDocument: Bool) -> Bool {
    output.pretty ?? (destinationIsTerminal && isDocument)
  }

  /// Options that speak of a format have to meet it.
  func checkFormat() throws(Ending) {
    let format = output.format
    if output.pretty == true, let format, format != .json {
      let reason = format == .ndjson ? "would break ndjson's lines" : "is for json"
      throw Self.usage("--pretty \(reason)", "use --format json or leave it out")
    }
    if format == .csv, output.table == nil, output.folder == nil {
      throw Self.usage("csv is several tables", "name an --output-dir, or one with --table")
    }
    if format == .sqlite, output.file == nil || output.file == "-" {
      throw Self.usage("sqlite is a database", "name it with -o")
    }
    if output.table != nil, output.folder != nil {
      throw Self.usage("--table writes one table", "use -o, or leave --table out")
    }
    if let format, format == .csv || format == .html, output.resume {
      throw Self.usage("--format \(format.rawValue) cannot be resumed", "use --on-exists overwrite")
    }
    if format != .csv, output.table != nil || output.bom {
      throw Self.usage("--table and --bom are for --format csv", "leave them out")
    }
    if !(20...1_000_000).contains(output.chunkSize) {
      throw Self.usage("--chunk-size \(output.chunkSize) is no size", "use 20 to 1000000")
    }
    if input.readsLines, let format, format != .json, format != .ndjson {
      throw Self.usage("--ndjson-in gives a record for each line", "leave --format out")
    }
  }
}

extension OutputOptions.Format {
  /// Whether something stands around the records of an output.
  fileprivate var isWhole: Bool { self == .json || self == .csv || self == .ics }
}
