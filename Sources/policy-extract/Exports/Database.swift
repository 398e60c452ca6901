import CSQLite
import PolicyParse

/// What SQLite says when it cannot do something.
struct DatabaseError: Error {
  let code: Int32
  let text: String

  var isFull: Bool { code == SQLITE_FULL }
  var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
}

/// A connection to an SQLite database. One thread uses it.
final class Database {
  private let handle: OpaquePointer

  init(_ path: Bytes) throws(DatabaseError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path.cString, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let text = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory"
      sqlite3_close_v2(opened)
      throw DatabaseError(code: code, text: text)
    }
    handle = opened
    sqlite3_busy_timeout(handle, 5000)
  }

  deinit { sqlite3_close_v2(handle) }

  var error: DatabaseError {
    DatabaseError(
      code: sqlite3_errcode(handle) & 0xFF, text: String(cString: sqlite3_errmsg(handle)))
  }

  /// Runs statements without parameters, one after another.
  func run(_ sql: String) throws(DatabaseError) {
    if sqlite3_exec(handle, sql, nil, nil, nil) != SQLITE_OK { throw error }
  }

  func prepare(_ sql: String) throws(DatabaseError) -> Statement {
    var prepared: OpaquePointer?
    guard
      sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        == SQLITE_OK, let prepared
    else { throw error }
    return Statement(prepared, self)
  }

  /// The number that a statement gives; 0 where it gives none.
  func number(_ sql: String) throws(DatabaseError) -> Int {
    let statement = try prepare(sql)
    defer { statement.reset() }
    return try statement.next() ? statement.integer(0) : 0
  }
}

/// A prepared statement, whose values are always bound, never written into it.
final class Statement {
  private let handle: OpaquePointer
  private let database: Database

  fileprivate init(_ handle: OpaquePointer, _ database: Database) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs the statement to its end with values for its parameters.
  func run(_ values: [TableField]) throws(DatabaseError) {
    try bind(values)
    while try next() {}
    sqlite3_reset(handle)
  }

  /// Begins the statement anew with values for its parameters.
  func bind(_ values: [TableField]) throws(DatabaseError) {
    sqlite3_reset(handle)
    for (place, value) in values.enumerated() {
      guard bind(value, Int32(place + 1)) == SQLITE_OK else { throw database.error }
    }
  }

  private func bind(_ value: TableField, _ place: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(handle, place)
    case .integer(let number): sqlite3_bind_int64(handle, place, Int64(number))
    case .number(let number): sqlite3_bind_double(handle, place, number)
    case .text(let text): sqlite3_bind_text(handle, place, text, -1, Self.copied)
    }
  }

  /// `SQLITE_TRANSIENT`: SQLite takes a copy.
  private static var copied: sqlite3_destructor_type? {
    unsafeBitCast(-1, to: sqlite3_destructor_type?.self)
  }

  /// Goes to the next row.
  ///
  /// - Returns: false when there is none.
  func next() throws(DatabaseError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error = database.error
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Ends the reading of rows, so that nothing is held open.
  func reset() { sqlite3_reset(handle) }

  /// Columns of a row.
  var width: Int32 { sqlite3_column_count(handle) }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  func text(_ column: Int32) -> String {
    sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
  }
}
