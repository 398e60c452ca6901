/// What a plan is a plan of.
public struct Campaign: Sendable, Equatable {
  /// Words of the document with the section they stand in.
  public struct Passage: Sendable, Equatable {
    public var range: Range<Int>
    /// Index of the innermost section or item; -1 at the top.
    public var section: Int

    public init(range: Range<Int>, section: Int) {
      self.range = range
      self.section = section
    }
  }

  /// A closed range of days, printed or put together from the phases.
  public struct Period: Sendable, Equatable {
    /// Index of the printed range in the document's dates; nil where the phases give it.
    public var date: Int?
    public var start: CalendarDay?
    public var end: CalendarDay?
    /// Whether the phases' span stands for it.
    public var inferred: Bool
  }

  /// 开展 …: the campaign's name, without its scope and year.
  public var name: Range<Int>?
  /// The words after 以下简称.
  public var shortName: Range<Int>?
  /// The words of 以…为主题.
  public var theme: Range<Int>?
  public var period: Period?
  public var objectives: [Passage] = []
  public var principles: [Passage] = []
  public var scope: [Passage] = []

  public init() {}

  /// What is left of a report on what was done: its name and theme.
  mutating func forgetAims() {
    period = nil
    objectives = []
    principles = []
    scope = []
  }
}
