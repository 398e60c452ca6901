import Foundation

/// A JSON value as a consumer sees it, so that tests judge what is written and not what was meant.
enum JSONTree: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  /// Reads JSON strictly.
  init(_ bytes: [UInt8]) throws {
    self.init(
      any: try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed]))
  }

  private init(any value: Any) {
    switch value {
    case let text as String: self = .string(text)
    case let list as [Any]: self = .array(list.map(JSONTree.init(any:)))
    case let members as [String: Any]: self = .object(members.mapValues(JSONTree.init(any:)))
    case let number as NSNumber:
      self = CFBooleanType.isBoolean(number) ? .bool(number.boolValue) : .number(number.doubleValue)
    default: self = .null
    }
  }

  /// A member of an object; null where there is none.
  subscript(_ key: String) -> JSONTree {
    guard case .object(let members) = self else { return .null }
    return members[key] ?? .null
  }

  /// An element of an array; null where there is none.
  subscript(_ index: Int) -> JSONTree {
    guard case .array(let list) = self, list.indices.contains(index) else { return .null }
    return list[index]
  }

  var elements: [JSONTree] {
    guard case .array(let list) = self else { return [] }
    return list
  }

  var members: [String: JSONTree] {
    guard case .object(let members) = self else { return [:] }
    return members
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var int: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: number)
  }

  var double: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// A `[start, end)` pair of offsets.
  var span: Range<Int>? {
    guard case .array(let list) = self, list.count == 2, let start = list[0].int,
      let end = list[1].int, start <= end
    else { return nil }
    return start..<end
  }
}

/// Tells JSON's true and false from its numbers.
private enum CFBooleanType {
  static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
