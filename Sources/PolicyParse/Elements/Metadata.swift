/// A value of the record: the words it is made of, in order.
///
/// One range, or several where a title was broken over lines.
public struct Words: Sendable, Equatable {
  /// Offsets of the working text, ascending, not empty.
  public var pieces: [Range<Int>]

  public init(_ range: Range<Int>) { pieces = [range] }
  public init(pieces: [Range<Int>]) { self.pieces = pieces }

  /// From the first word to the last.
  public var range: Range<Int> {
    (pieces.first?.lowerBound ?? 0)..<(pieces.last?.upperBound ?? 0)
  }

  /// The words as the record shows them.
  public func string(in text: WorkingText) -> String {
    pieces.map { text.string($0) }.joined()
  }
}

/// A document number and its parts.
public struct NumberElement: Sendable, Equatable {
  public var words: Words
  public var agencyCode: Range<Int>?
  public var year: Int?
  public var serial: String?
}

/// A date among the elements: its words and the day, month or year they name.
public struct DateElement: Sendable, Equatable {
  public var words: Words
  /// ISO 8601, of reduced precision where no more is printed; nil where the year is unknown.
  public var date: String?
}

/// A person or office to turn to.
public struct ContactElement: Sendable, Equatable {
  public var words: Words
  /// The office before the label (区教育局中学科联系电话).
  public var office: Range<Int>?
  public var name: Range<Int>?
  public var phone: Range<Int>?
  public var email: Range<Int>?
  /// People named beside the first, and telephones printed behind the first, until each person has
  /// an entry.
  var otherNames: [Range<Int>] = []
  var otherPhones: [Range<Int>] = []
}

/// The elements of GB/T 9704-2012 (and 主题词 of its 1999 edition) that a document has.
public struct Metadata: Sendable {
  public var copyNumber: Words?
  public var classification: Words?
  public var urgency: Words?
  public var issuerMark: Words?
  public var documentNumber: NumberElement?
  public var signatories: [Words] = []
  public var title: Words?
  /// What follows 关于 in the title, up to the genre.
  public var subject: Words?
  public var genre: Words?
  /// Whether the genre was read off the form, not the title.
  public var genreInferred = false
  public var addressees: [Words] = []
  public var issuers: [Words] = []
  public var issuedOn: DateElement?
  public var effectiveOn: DateElement?
  public var expiresOn: DateElement?
  public var annotation: Words?
  public var subjectTerms: [Words] = []
  /// 抄送 and 抄报, with the label as kind.
  public var copyTo: [(kind: String, words: Words)] = []
  public var printedBy: Words?
  public var printedOn: DateElement?
  public var copies: (words: Words, count: Int)?
  public var contacts: [ContactElement] = []
  public var publishedOn: DateElement?
  public var publisher: Words?
}

extension Metadata {
  /// The ranges of all elements; those read out of other elements or of paragraphs among them.
  var ranges: [Range<Int>] {
    let single = [
      copyNumber, classification, urgency, issuerMark, documentNumber?.words, title, annotation,
      issuedOn?.words, printedBy, printedOn?.words, copies?.words, publishedOn?.words, publisher,
      effectiveOn?.words, expiresOn?.words,
    ]
    let lists =
      signatories + addressees + issuers + subjectTerms + copyTo.map(\.words)
      + contacts.map(\.words)
    return (single.compactMap { $0 } + lists).flatMap(\.pieces)
  }
}
