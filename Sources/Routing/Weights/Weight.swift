/// The weight of a destination: its share of a rule's traffic beside the other weights of that rule.
///
/// Source: Istio `networking/v1/virtual_service.proto`, `HTTPRouteDestination.weight`, an int32 that
/// `pkg/config/validation` keeps from being negative.
public struct Weight: Hashable, Sendable {
  /// The number.
  public let number: Int32

  /// No traffic.
  public static let zero = Weight(number: 0)
  /// What a backend of the Gateway API has that says no weight.
  static let one = Weight(number: 1)
  /// What a whole split adds up to.
  public static let whole = Weight(number: 100)

  private init(number: Int32) { self.number = number }

  /// Makes a weight; nil for a number that is negative or beyond 32 bits.
  public init?(_ number: Int64) {
    guard number >= 0, let number = Int32(exactly: number) else { return nil }
    self.number = number
  }
}

extension Weight: Comparable {
  /// Orders by number.
  public static func < (left: Weight, right: Weight) -> Bool { left.number < right.number }
}

extension Weight: CustomStringConvertible {
  /// The number in digits.
  public var description: String { String(number) }
}

extension Sequence where Element == Weight {
  /// What the weights add up to; 64 bits hold the sum of any rule that fits into memory.
  public var sum: Int64 { reduce(0) { $0 + Int64($1.number) } }
}
