/// Months of the lunar calendar that ICU reckons otherwise than the calendar in use (GB/T 33661).
///
/// ICU places a new moon within minutes of its instant. Where that lies so near to midnight in
/// China, its month begins a day off; and in three years it sets the leap month one month late.
enum LunarMonths {
  /// A month of the lunar year that begins in a Gregorian year.
  struct Month: Sendable, Hashable {
    var year: Int
    var month: Int
    var isLeap = false
  }

  /// The first day of each, as YYYYMMDD; 0 for a month that the year does not have.
  static let firstDays: [Month: Int] = [
    Month(year: 1917, month: 2, isLeap: true): 1917_03_23,
    Month(year: 1917, month: 3): 1917_04_21,
    Month(year: 1917, month: 3, isLeap: true): 0,
    Month(year: 1922, month: 5, isLeap: true): 1922_06_25,
    Month(year: 1922, month: 6): 1922_07_24,
    Month(year: 1922, month: 6, isLeap: true): 0,
    Month(year: 1954, month: 1): 1954_02_03,
    Month(year: 1955, month: 2): 1955_02_22,
    Month(year: 1987, month: 6, isLeap: true): 1987_07_26,
    Month(year: 1987, month: 7): 1987_08_24,
    Month(year: 1987, month: 7, isLeap: true): 0,
    Month(year: 1998, month: 12): 1999_01_17,
    Month(year: 2012, month: 7): 2012_08_17,
    Month(year: 2018, month: 10): 2018_11_08,
    Month(year: 2027, month: 1): 2027_02_06,
    Month(year: 2030, month: 1): 2030_02_03,
    Month(year: 2057, month: 9): 2057_09_28,
    Month(year: 2070, month: 2): 2070_03_12,
  ]
}
