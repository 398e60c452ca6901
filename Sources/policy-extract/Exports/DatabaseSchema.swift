import PolicyParse

/// The tables of a database of records.
///
/// They are those of csv, under the same names, but for `references`, which SQL keeps for itself:
/// it is `citations`. `files` says which file holds which document, so that copies of one file are
/// one document. Two indexes search the passages: `pairs` finds words of two characters, `trigrams`
/// those of three and more.
enum DatabaseSchema {
  /// Marks a file as one of ours: "PPdb".
  static let applicationID = 0x5050_6462

  /// Goes up when tables change.
  static let version = 1

  static func name(_ table: RecordTable) -> String {
    table == .references ? "citations" : table.rawValue
  }

  static var statements: String {
    let tables = RecordTable.allCases.map { create($0) }.joined()
    return """
      PRAGMA application_id = \(applicationID);
      PRAGMA user_version = \(version);
      \(tables)
      CREATE TABLE files (
        path TEXT NOT NULL,
        document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
        PRIMARY KEY (path, document_id)
      ) WITHOUT ROWID;
      CREATE INDEX files_by_document ON files (document_id);
      CREATE INDEX documents_by_date ON documents (issued_on);
      CREATE INDEX dates_by_end ON dates (end_date);
      CREATE VIRTUAL TABLE pairs USING fts5 (
        words, tokenize = 'unicode61 remove_diacritics 0', detail = 'none'
      );
      CREATE VIRTUAL TABLE trigrams USING fts5 (
        text, tokenize = 'trigram', content = 'passages', content_rowid = 'passage_id'
      );
      CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
        INSERT INTO trigrams (rowid, text) VALUES (new.passage_id, new.text);
      END;
      CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
        INSERT INTO trigrams (trigrams, rowid, text)
          VALUES ('delete', old.passage_id, old.text);
        DELETE FROM pairs WHERE rowid = old.passage_id;
      END;
      """
  }

  /// A document's id is its key; the rows about it go when it goes.
  private static func create(_ table: RecordTable) -> String {
    let name = name(table)
    let columns = table.columns.map { "\"\($0.name)\" \(type($0.kind))" }.dropFirst()
    if table == .documents {
      let all = ["\"document_id\" TEXT PRIMARY KEY NOT NULL"] + columns
      return "CREATE TABLE documents (\(all.joined(separator: ", "))) WITHOUT ROWID;\n"
    }
    let key = table == .passages ? ["passage_id INTEGER PRIMARY KEY"] : []
    let owner = "\"document_id\" TEXT NOT NULL REFERENCES documents ON DELETE CASCADE"
    let all = key + [owner] + columns
    return """
      CREATE TABLE \(name) (\(all.joined(separator: ", ")));
      CREATE INDEX \(name)_by_document ON \(name) (document_id);

      """
  }

  private static func type(_ kind: TableColumn.Kind) -> String {
    switch kind {
    case .text: "TEXT"
    case .integer: "INTEGER"
    case .number: "REAL"
    }
  }

  static func insert(_ table: RecordTable) -> String {
    let names = table.columns.map { "\"\($0.name)\"" }
    let marks = names.map { _ in "?" }
    return "INSERT INTO \(name(table)) (\(names.joined(separator: ", ")))"
      + " VALUES (\(marks.joined(separator: ", ")))"
  }
}

/// Characters two by two, as the index for short words holds them: 学习活动 → 学习 习活 活动.
///
/// What stands alone between two marks is a word of its own; figures and Latin letters stay whole.
enum CharacterPairs {
  static func of(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.isIdeographic {
        run.append(scalar)
        continue
      }
      append(run, to: &out)
      run.removeAll(keepingCapacity: true)
      out.append(scalar.value < 0x20 ? " " : scalar)
    }
    append(run, to: &out)
    return String(out)
  }

  private static func append(_ run: [Unicode.Scalar], to out: inout String.UnicodeScalarView) {
    guard let first = run.first else { return }
    out.append(" ")
    if run.count == 1 { out.append(first) }
    for (left, right) in zip(run, run.dropFirst()) { out.append(contentsOf: [left, right, " "]) }
    out.append(" ")
  }
}
