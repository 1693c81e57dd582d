extension Fraction {
  /// The share from 0 to 1.
  public var fraction: Double {
    switch denominator {
    case .hundred: Double(numerator) / 100
    case .million: Double(numerator) / 1_000_000
    }
  }
}
