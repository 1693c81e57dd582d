/// How two values are compared; what is not equal is asked as the contrary of equal.
enum WhereOrder: Hashable, Sendable {
  case equal, less, lessOrEqual, greater, greaterOrEqual

  /// Whether it holds of values of which the first is less, or both are equal.
  func holds(isLess: Bool, isEqual: Bool) -> Bool {
    switch self {
    case .equal: isEqual
    case .less: isLess
    case .lessOrEqual: isLess || isEqual
    case .greater: !isLess && !isEqual
    case .greaterOrEqual: !isLess
    }
  }
}
