/// Which ideograph a radical or a compatibility ideograph stands for.
///
/// Radicals: Unicode's property Equivalent_Unified_Ideograph, which NFKC lacks for most of them.
enum RepairIdeographs {
  /// By the scalar's value.
  static let unified: [UInt32: Scalar] = {
    var table: [UInt32: Scalar] = [:]
    var first: Scalar?
    for scalar in pairs.description.unicodeScalars where scalar != "\n" {
      if let key = first {
        table[key.value] = scalar
        first = nil
      } else {
        first = scalar
      }
    }
    return table
  }()
}
