/// Values by the form of a marker. A document has few forms, so they are found by going through them.
struct FormTable<Value> {
  private var keys: [Int] = []
  private var values: [Value] = []

  subscript(form: MarkerForm) -> Value? {
    get { keys.firstIndex(of: form.key).map { values[$0] } }
    set {
      guard let newValue else { return }
      let key = form.key
      if let place = keys.firstIndex(of: key) {
        values[place] = newValue
      } else {
        keys.append(key)
        values.append(newValue)
      }
    }
  }
}

extension MarkerForm {
  /// A number of its own for each form, below 0x10000.
  var key: Int { style.key << 8 | Int(variant) }
}

extension MarkerStyle {
  /// A number of its own for each style, below 0x100.
  fileprivate var key: Int {
    switch self {
    case .part: 0
    case .chapter: 1
    case .division: 2
    case .article: 3
    case .stage: 4
    case .formal: 5
    case .stem: 6
    case .cjk: 7
    case .cjkParen: 8
    case .arabic: 9
    case .arabicParen: 10
    case .arabicHalfParen: 11
    case .decimal: 12
    case .circled: 13
    case .alpha: 14
    case .roman: 15
    case .shi: 16
    case .yao: 17
    case .di: 18
    case .sequence: 19
    case .bullet: 20
    case .unnumbered: 21
    }
  }
}
