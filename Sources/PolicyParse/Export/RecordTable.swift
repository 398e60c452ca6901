/// A value of a table.
public enum TableField: Sendable, Equatable {
  case null
  case integer(Int)
  case number(Double)
  case text(String)
}

/// A column of a table.
public struct TableColumn: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case text, integer, number
  }

  public let name: String
  public let kind: Kind
}

/// The tables that records are divided into. Every row begins with its document's id.
public enum RecordTable: String, Sendable, CaseIterable {
  /// A row for each document: metadata, campaign and counts.
  case documents
  /// Sections, items and the text that stands outside of them.
  case sections
  case dates
  case phases
  case tasks
  /// Who holds which role in which group.
  case roles
  case targets
  /// Documents that the text names.
  case references
  case repairs
  case diagnostics
  /// The text in pieces for searching, each under its headings.
  case passages

  public var columns: [TableColumn] {
    switch self {
    case .documents: TableDefinitions.documents.columns
    case .sections: TableDefinitions.sections.columns
    case .dates: TableDefinitions.dates.columns
    case .phases: TableDefinitions.phases.columns
    case .tasks: TableDefinitions.tasks.columns
    case .roles: TableDefinitions.roles.columns
    case .targets: TableDefinitions.targets.columns
    case .references: TableDefinitions.references.columns
    case .repairs: TableDefinitions.repairs.columns
    case .diagnostics: TableDefinitions.diagnostics.columns
    case .passages: TableDefinitions.passages.columns
    }
  }

  /// The rows of one record.
  public func rows(of record: PolicyRecord) -> [[TableField]] {
    rows(RecordIndex(record))
  }

  func rows(_ index: RecordIndex) -> [[TableField]] {
    switch self {
    case .documents: TableDefinitions.documents.rows([index.record], index)
    case .sections: TableDefinitions.sections.rows(SectionRow.all(index), index)
    case .dates: TableDefinitions.dates.rows(index.record.dates, index)
    case .phases: TableDefinitions.phases.rows(PhaseRow.all(index), index)
    case .tasks: TableDefinitions.tasks.rows(TaskRow.all(index), index)
    case .roles: TableDefinitions.roles.rows(RoleRow.all(index), index)
    case .targets: TableDefinitions.targets.rows(TargetRow.all(index), index)
    case .references: TableDefinitions.references.rows(index.record.references, index)
    case .repairs: TableDefinitions.repairs.rows(index.listedRepairs, index)
    case .diagnostics: TableDefinitions.diagnostics.rows(index.record.diagnostics, index)
    case .passages: TableDefinitions.passages.rows(Passage.all(index), index)
    }
  }
}

/// A table's columns, each with what it shows of an element.
struct TableDefinition<Element>: Sendable {
  struct Column: Sendable {
    let column: TableColumn
    let value: @Sendable (RecordIndex, Element) -> TableField

    static func text(
      _ name: String, _ value: @escaping @Sendable (RecordIndex, Element) -> String?
    ) -> Column {
      Column(column: TableColumn(name: name, kind: .text)) {
        value($0, $1).map { .text($0) } ?? .null
      }
    }

    static func integer(
      _ name: String, _ value: @escaping @Sendable (RecordIndex, Element) -> Int?
    ) -> Column {
      Column(column: TableColumn(name: name, kind: .integer)) {
        value($0, $1).map { .integer($0) } ?? .null
      }
    }

    static func number(
      _ name: String, _ value: @escaping @Sendable (RecordIndex, Element) -> Double?
    ) -> Column {
      Column(column: TableColumn(name: name, kind: .number)) {
        value($0, $1).map { .number($0) } ?? .null
      }
    }
  }

  private let all: [Column]

  /// The document's id comes first, whatever the table.
  init(_ columns: [Column]) { all = [.text("document_id") { index, _ in index.id }] + columns }

  /// With `span_start` and `span_end` at the end.
  init(
    _ columns: [Column], span: @escaping @Sendable (RecordIndex, Element) -> Range<Int>
  ) {
    self.init(
      columns + [
        .integer("span_start") { span($0, $1).lowerBound },
        .integer("span_end") { span($0, $1).upperBound },
      ])
  }

  var columns: [TableColumn] { all.map(\.column) }

  func rows(_ elements: [Element], _ index: RecordIndex) -> [[TableField]] {
    elements.map { element in all.map { $0.value(index, element) } }
  }
}
