/// The number under which an organ issued a document: 国办发〔2018〕118号, 国务院令第142号.
public struct DocumentNumber: Sendable, Equatable {
  /// All of it: offsets of the working text, `[lower, upper)`.
  public var range: Range<Int>
  /// The organ's code or name in front: 国办发; nil where none stands.
  public var agencyCode: Range<Int>?
  /// The year in its brackets, without them; nil in an order's number or where it was lost.
  public var year: Range<Int>?
  /// The serial number or numbers: 118, 12-15.
  public var serial: Range<Int>

  public init(
    range: Range<Int>, agencyCode: Range<Int>? = nil, year: Range<Int>? = nil, serial: Range<Int>
  ) {
    self.range = range
    self.agencyCode = agencyCode
    self.year = year
    self.serial = serial
  }
}
