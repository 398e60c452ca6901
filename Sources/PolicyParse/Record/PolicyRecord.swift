/// What was found in one document of a file: the record of `spec` version 1.0.
public struct PolicyRecord: Sendable {
  /// The version of the record's form.
  public static let schemaVersion = "1.0"

  public var source: SourceDescription
  /// The repaired text that all ranges count in.
  public var text: WorkingText
  public var metadata: Metadata
  /// The document itself.
  public var document: DocumentContent
  public var attachments: [AttachmentContent]
  /// All dates of the file, in order.
  public var dates: [DateExpression]
  public var references: [Reference]
  public var internalReferences: [InternalReference]
  public var furniture: [FurniturePiece]
  public var diagnostics: [RecordDiagnostic]
  public var repairs: [Repair]
  /// How many repairs of each kind, by the kind's name.
  public var repairCounts: [(kind: String, count: Int)]
  /// Why each line of the body is or is no heading, for a reader who asks.
  public var reasons: [LinePlacement]

  let leaves: Leaves
  let offsets: SourceOffsets
  let listsAllRepairs: Bool
}

/// A body with its tree, and the plan that it sets in motion.
public struct DocumentContent: Sendable {
  public var outline: Outline
  /// Absent where none of its members would be present.
  public var plan: Plan?
  /// The topics of each section, by node index; nil for other nodes.
  public var topics: [TopicClassifier.Reading?]
}

/// An attachment, with its text where that is in the file.
public struct AttachmentContent: Sendable {
  public var element: AttachmentElement
  public var document: DocumentContent?
}

/// Something a page put around the document: offsets of the decoded source, and its words.
public struct FurniturePiece: Sendable, Equatable {
  public var kind: FurnitureKind
  public var source: Range<Int>
  public var text: String
}

/// A doubt or an error of the source, with its place in the decoded source.
public struct RecordDiagnostic: Sendable, Equatable {
  /// A stable name, `stage.problem`.
  public var code: String
  public var severity: Diagnostic.Severity
  /// One sentence in the reader's words.
  public var message: String
  /// Offsets of the decoded source.
  public var source: Range<Int>
}

extension RecordDiagnostic {
  /// What a stage said of its text, told of the source.
  init(_ diagnostic: Diagnostic, through map: OffsetMap) {
    self.init(
      code: diagnostic.code, severity: diagnostic.severity, message: diagnostic.message,
      source: map.source(of: diagnostic.range))
  }
}

/// Where a record comes from.
public struct SourceDescription: Sendable {
  /// As given; `-` for standard input.
  public var path: String
  /// The path's bytes where they are no UTF-8.
  public var pathBytes: [UInt8]?
  /// From 0; a file can hold several documents.
  public var part: Int
  /// Of the whole file, 64 hexadecimal digits.
  public var sha256: String
  /// The size of the file.
  public var bytes: Int
  /// The IANA name of the encoding that the bytes were decoded from.
  public var encoding: String
  public var encodingFrom: EncodingSource
  /// From 0 to 1.
  public var encodingConfidence: Double
  /// `Hans`, `Hant` or `mixed`.
  public var script: String
  public var offsetUnit: OffsetUnit
  /// The length of the decoded source in `offsetUnit`.
  public var length: Int
  /// The share of its non-blank scalars that lie in an extent.
  public var coverage: Double
}
