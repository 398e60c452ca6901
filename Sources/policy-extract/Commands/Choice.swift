import ArgumentParser
import PolicyParse

/// One of a few words that an option takes: the raw values of its cases.
///
/// The words are told here, since finding out the names of cases by reflection, as is done where
/// they are not told, takes a tenth of the time in which the command starts.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  public static var allValueDescriptions: [String: String] { [:] }
}

extension ColourChoice: Choice {}
extension ExistingChoice: Choice {}
extension OffsetUnit: Choice {}
extension PagerChoice: Choice {}
extension ProgressChoice: Choice {}
extension RecordTable: Choice {}
extension Reporter.Style: Choice {}
extension ScriptChoice: Choice {}
extension SyncChoice: Choice {}
