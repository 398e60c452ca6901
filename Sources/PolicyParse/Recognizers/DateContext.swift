/// What the resolver knows of the document that the dates stand in.
public struct DateContext: Sendable {
  /// The year in the document's title.
  public var titleYear: Int?
  /// Whether that year is the first of a school year, whose spring months lie in the next.
  public var titleIsSchoolYear = false
  /// The year in the document's own number.
  public var documentNumberYear: Int?
  /// The day the document was issued.
  public var issuedOn: CalendarDay?
  /// The year to fall back on where the document names none.
  public var defaultYear: Int?
  /// Whether bare years of the Republic are to be expected: 113年3月1日.
  public var isTaiwanese: Bool
  /// The sections in document order.
  public var sections: [DateSection]
  /// Ranges whose dates lend their year to nothing: a web page's own date, cited numbers.
  public var lendsNoYear: [Range<Int>]
  /// Where the document's title stands: a year lent by it is said to come from the title.
  public var titleRange: Range<Int>?

  public init(
    titleYear: Int? = nil, documentNumberYear: Int? = nil, issuedOn: CalendarDay? = nil,
    defaultYear: Int? = nil, isTaiwanese: Bool = false, sections: [DateSection] = [],
    lendsNoYear: [Range<Int>] = [], titleRange: Range<Int>? = nil
  ) {
    self.titleYear = titleYear
    self.documentNumberYear = documentNumberYear
    self.issuedOn = issuedOn
    self.defaultYear = defaultYear
    self.isTaiwanese = isTaiwanese
    self.sections = sections
    self.lendsNoYear = lendsNoYear
    self.titleRange = titleRange
  }
}

/// A section as far as the dates in it are concerned.
public struct DateSection: Sendable, Equatable {
  /// The section with everything under it.
  public var range: Range<Int>
  /// Index of the section around it; -1 at the top.
  public var parent: Int
  /// Whether it is one of a run of phases, whose months ascend.
  public var isPhase: Bool
  /// Which run of phases it belongs to.
  public var runID: Int

  public init(range: Range<Int>, parent: Int, isPhase: Bool = false, runID: Int = -1) {
    self.range = range
    self.parent = parent
    self.isPhase = isPhase
    self.runID = runID
  }
}
