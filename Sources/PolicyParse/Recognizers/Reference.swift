/// A document that the text names: by title, 《…》, or by number.
public struct Reference: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case documentNumber, title
  }

  /// The printed words, with their 《》: offsets of the working text, `[lower, upper)`.
  public var range: Range<Int>
  public var kind: Kind
  /// Of a title: the document number bound to it, here or where the title or its short name was
  /// introduced.
  public var number: Range<Int>?

  public init(range: Range<Int>, kind: Kind, number: Range<Int>? = nil) {
    self.range = range
    self.kind = kind
    self.number = number
  }
}

/// A place of the document itself that its text points to: 本方案第三条, 附件2.
public struct InternalReference: Sendable, Equatable {
  public enum Target: Sendable, Equatable {
    /// The index of an outline node of a document: 0 is the notice itself, 1 its first attachment.
    case node(Int, document: Int)
    /// The position of an attachment, from 1.
    case attachment(Int)
  }

  public var range: Range<Int>
  /// Nil where nothing in the document answers to the words.
  public var target: Target?

  public init(range: Range<Int>, target: Target?) {
    self.range = range
    self.target = target
  }
}
