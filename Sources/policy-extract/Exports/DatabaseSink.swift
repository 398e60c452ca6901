import Glibc
import PolicyParse

/// Records in an SQLite database, and a journal beside it.
///
/// A run adds to a database that is there: a file's documents replace what the file gave before,
/// so running twice changes nothing. Many files are written in one transaction; the journal's lines
/// follow when it is complete, so a run that was killed does at most the last of them again.
final class DatabaseSink: Sink {
  private let path: Bytes
  private let plan: RunPlan
  private let run: RunIdentity
  private let journal: Journal
  private let database: Database
  private let statements: DatabaseStatements
  private var pending = 0
  private var lines: [Bytes] = []

  /// Files that are written together.
  private static let batch = 500

  init(_ plan: RunPlan, path: Bytes) throws(Ending) {
    self.path = path
    self.plan = plan
    run = plan.identity
    let status = try? System.status(at: path, following: true)
    let isNew = (status?.size ?? 0) == 0
    journal = try Journal(
      OutputStream.journalPath(path), keeping: plan.isResuming && !isNew && !plan.startsAnew)
    try journal.lock()
    if plan.startsAnew, !isNew { try Self.remove(path) }
    do throws(DatabaseError) {
      let database = try Database(path)
      try Self.prepare(database, sync: plan.sync)
      statements = try DatabaseStatements(database)
      self.database = database
    } catch {
      throw Self.ending(error, path)
    }
  }

  private static func remove(_ path: Bytes) throws(Ending) {
    guard unlink(path.cString) != 0 else { return }
    throw Ending(status: .cannotCreate, path: path, failure: .creating(SystemError.last))
  }

  /// Makes the tables, or looks whether those that are there are ours.
  private static func prepare(_ database: Database, sync: SyncChoice) throws(DatabaseError) {
    try database.run("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;")
    try database.run("PRAGMA synchronous = \(sync == .none ? "NORMAL" : "FULL");")
    let isEmpty = try database.number("SELECT count(*) FROM sqlite_master") == 0
    if isEmpty {
      try database.run("BEGIN IMMEDIATE; \(DatabaseSchema.statements) COMMIT;")
      return
    }
    let application = try database.number("PRAGMA application_id")
    let version = try database.number("PRAGMA user_version")
    if application != DatabaseSchema.applicationID || version != DatabaseSchema.version {
      throw DatabaseError(code: 0, text: "holds other tables")
    }
  }

  private static func ending(_ error: DatabaseError, _ path: Bytes) -> Ending {
    if error.code == 0 {
      let failure = Failure(
        Failure.exists.code, "is a database that \(error.text)",
        advice: "choose another -o, or use --on-exists overwrite to replace it")
      return Ending(status: .cannotCreate, path: path, failure: failure)
    }
    if error.isBusy {
      let failure = Failure(
        "E_LOCKED", "is being written by another program", advice: "wait for it or stop it")
      return Ending(status: .locked, path: path, failure: failure)
    }
    let failure = Failure(
      "E_WRITE", "cannot be written: \(error.text)",
      advice: "\(error.isFull ? "make room" : "check where it goes"), then use --resume")
    return Ending(status: .writeError, path: path, failure: failure)
  }

  /// Files that no walk reads.
  var identities: Set<FileStatus.Identity> {
    let own = (try? System.status(at: path, following: true))?.identity
    return Set([own, journal.identity].compactMap { $0 })
  }

  func accept(_ outcome: Outcome) throws(Ending) -> Disposition {
    switch outcome.result {
    case .extracted(let extraction):
      do throws(DatabaseError) {
        if pending == 0 { try database.run("BEGIN IMMEDIATE") }
        try statements.replace(plan.shownPath(outcome.path).text, with: extraction.fields)
      } catch {
        throw Self.ending(error, path)
      }
      lines.append(run.line(outcome, output: nil, range: 0..<0))
      pending += 1
      if pending >= Self.batch { try commit() }
      return .written
    case .failed, .refused: lines.append(run.line(outcome, output: nil, range: 0..<0))
    case .kept, .skipped: break
    }
    return outcome.withoutRecords
  }

  private func commit() throws(Ending) {
    if pending > 0 {
      do throws(DatabaseError) {
        try database.run("COMMIT")
      } catch {
        throw Self.ending(error, path)
      }
    }
    pending = 0
    for line in lines { journal.append(line) }
    lines = []
    try journal.flush()
  }

  /// A transaction that is kept small costs more than the wait it would save.
  func pause() throws(Ending) {}

  func finish(isComplete: Bool, _ summary: RunSummary) throws(Ending) {
    try commit()
    journal.append(summary.journalLine(isComplete: isComplete))
    try journal.flush()
    do throws(DatabaseError) {
      try database.run("PRAGMA optimize")
    } catch {
      throw Self.ending(error, path)
    }
  }
}

/// The statements that store what a file gave.
private struct DatabaseStatements {
  private let inserts: [Statement]
  private let earlier: Statement
  private let forget: Statement
  private let orphans: Statement
  private let remove: Statement
  private let others: Statement
  private let file: Statement
  private let pairs: Statement

  init(_ database: Database) throws(DatabaseError) {
    var inserts: [Statement] = []
    for table in RecordTable.allCases {
      inserts.append(try database.prepare(DatabaseSchema.insert(table)))
    }
    self.inserts = inserts
    earlier = try database.prepare("SELECT document_id FROM files WHERE path = ?")
    forget = try database.prepare("DELETE FROM files WHERE path = ?")
    orphans = try database.prepare(
      "DELETE FROM documents WHERE document_id = ?1"
        + " AND NOT EXISTS (SELECT 1 FROM files WHERE document_id = ?1)")
    remove = try database.prepare("DELETE FROM documents WHERE document_id = ?")
    others = try database.prepare(
      "SELECT path FROM files WHERE document_id = ? AND path <> ? ORDER BY path")
    file = try database.prepare("INSERT OR IGNORE INTO files (path, document_id) VALUES (?, ?)")
    pairs = try database.prepare("INSERT INTO pairs (rowid, words) VALUES (last_insert_rowid(), ?)")
  }

  /// Puts a file's documents in the place of those that it gave before.
  ///
  /// - Parameter fields: the rows of each table, coded.
  func replace(_ path: String, with fields: [Bytes]) throws(DatabaseError) {
    var before: [String] = []
    try earlier.bind([.text(path)])
    while try earlier.next() { before.append(earlier.text(0)) }
    earlier.reset()
    try forget.run([.text(path)])
    for id in before { try orphans.run([.text(id)]) }
    for (place, table) in RecordTable.allCases.enumerated() where place < fields.count {
      for row in RowCode.rows(fields[place], width: table.columns.count) {
        try insert(row, into: table, inserts[place], path)
      }
    }
  }

  private func insert(
    _ row: [TableField], into table: RecordTable, _ statement: Statement, _ path: String
  ) throws(DatabaseError) {
    guard let id = row.first else { return }
    if table == .documents {
      let others = try otherFiles(id, than: path)
      try remove.run([id])
      try statement.run(row)
      for other in others + [path] { try file.run([.text(other), id]) }
      return
    }
    try statement.run(row)
    if table == .passages, case .text(let text) = row[Self.passageText] {
      try pairs.run([.text(CharacterPairs.of(text))])
    }
  }

  private static let passageText =
    RecordTable.passages.columns.firstIndex { $0.name == "text" } ?? 0

  /// The other files that hold the same document.
  private func otherFiles(_ id: TableField, than path: String) throws(DatabaseError) -> [String] {
    var found: [String] = []
    try others.bind([id, .text(path)])
    while try others.next() { found.append(others.text(0)) }
    others.reset()
    return found
  }
}
