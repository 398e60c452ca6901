/// A phase of a plan: a section under a heading of steps, or one of a run of sections called so.
public struct Phase: Sendable, Equatable {
  /// From 1, in the order of the plan.
  public var ordinal: Int
  /// The heading's words without the bracketed period.
  public var name: Range<Int>?
  /// Index of its period in the document's dates; nil where it has none.
  public var period: Int?
  /// Index of its section.
  public var section: Int
  /// Its children: sections and items.
  public var tasks: [PlanTask]
}

/// Something to be done, and by whom.
public struct PlanTask: Sendable, Equatable {
  public var title: Range<Int>?
  /// Index of its section or item.
  public var section: Int
  /// Index of its deadline in the document's dates.
  public var deadline: Int?
  public var leadUnits: [Range<Int>] = []
  public var supportUnits: [Range<Int>] = []
  /// Responsible units and persons that are not said to lead.
  public var responsible: [Range<Int>] = []

  public init(title: Range<Int>?, section: Int) {
    self.title = title
    self.section = section
  }
}
