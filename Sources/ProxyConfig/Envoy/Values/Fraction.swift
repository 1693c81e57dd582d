import Output

/// A share of the requests, as Envoy counts it.
public struct Fraction: Hashable, Sendable {
  /// What the numerator is divided by.
  public enum Denominator: String, Sendable {
    /// Percent.
    case hundred = "HUNDRED"
    /// Ten thousandths of a percent.
    case million = "MILLION"
  }

  /// How many of `denominator`.
  public let numerator: Int64
  /// What it is divided by.
  public let denominator: Denominator

  /// All requests.
  static let all = Fraction(numerator: 100, denominator: .hundred)

  /// A percentage to four digits behind the point, the rest cut off; kept within 0 and 100.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/route.go`, `translatePercentToFractionalPercent`.
  static func percent(_ percentage: Double) -> Fraction {
    // A product such as 0.07 × 10,000 falls short of its whole number by the last bit.
    let numerator = (min(max(percentage, 0), 100) * 10_000 + 1e-6).rounded(.down)
    return Fraction(numerator: Int64(numerator), denominator: .million)
  }

  var json: JSONValue {
    .message([
      "numerator": numerator == 0 ? nil : .integer(numerator),
      "denominator": denominator == .hundred ? nil : .string(denominator.rawValue),
    ])
  }
}
