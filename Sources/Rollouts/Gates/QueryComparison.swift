/// What the value of a query has to be to a number.
public enum QueryComparison: String, Hashable, Sendable, CaseIterable {
  /// Below it.
  case less = "<"
  /// Below it, or it.
  case atMost = "<="
  /// Above it.
  case greater = ">"
  /// Above it, or it.
  case atLeast = ">="

  /// Whether a value is what it has to be.
  public func holds(_ value: Double, _ threshold: Double) -> Bool {
    switch self {
    case .less: value < threshold
    case .atMost: value <= threshold
    case .greater: value > threshold
    case .atLeast: value >= threshold
    }
  }

  /// The value that keeps it least; nil of none.
  func worst(of values: [Double]) -> Double? {
    switch self {
    case .less, .atMost: values.max()
    case .greater, .atLeast: values.min()
    }
  }
}
