/// `[?(…)]`: the elements of an array that hold something, or for which a comparison holds.
struct JSONPathFilter: Sendable, Hashable {
  /// How two values are compared.
  enum Operator: String, Sendable, Hashable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
  }

  /// What the left side is compared with.
  struct Comparison: Sendable, Hashable {
    let `operator`: Operator
    let right: JSONPath
  }

  /// What is looked for in an element, or compared.
  let left: JSONPath
  /// The comparison; without one, it is enough that the left side leads anywhere.
  let comparison: Comparison?

  /// Whether an element is kept.
  func accepts(_ element: JSONValue, _ evaluation: inout JSONPathEvaluation) throws(JSONPathError) -> Bool {
    guard let comparison else { return try evaluation.exists(left.steps, in: element) }
    let left = try evaluation.walk(left.steps, from: [element])
    let right = try evaluation.walk(comparison.right.steps, from: [element])
    guard left.count <= 1, right.count <= 1 else { throw .manyCompared }
    guard let left = left.first, let right = right.first else { return false }
    return Self.holds(comparison.operator, left, right)
  }

  /// RFC 9535 §2.3.5.2.2: values of different kinds are not equal and neither is less; only numbers and strings have
  /// an order.
  private static func holds(_ operator: Operator, _ left: JSONValue, _ right: JSONValue) -> Bool {
    let isEqual: Bool
    let isLess: Bool
    let isGreater: Bool
    switch (left, right) {
    case (.integer(let left), .integer(let right)):
      (isEqual, isLess, isGreater) = (left == right, left < right, left > right)
    case (.integer, .double), (.double, .integer), (.double, .double):
      guard let left = left.number, let right = right.number else { return false }
      (isEqual, isLess, isGreater) = (left == right, left < right, left > right)
    case (.string(let left), .string(let right)):
      (isEqual, isLess, isGreater) = (left == right, left < right, left > right)
    default:
      (isEqual, isLess, isGreater) = (left == right, false, false)
    }
    switch `operator` {
    case .equal: return isEqual
    case .notEqual: return !isEqual
    case .less: return isLess
    case .lessOrEqual: return isLess || isEqual
    case .greater: return isGreater
    case .greaterOrEqual: return isGreater || isEqual
    }
  }
}
