import ArgumentParsing
import Rollouts

extension RegressionLimit: ArgumentValue {
  /// Reads `10` or `10%`.
  public init(argument: String) throws(InvalidValue) {
    guard let value = Self(argument) else { throw .malformed(expected: "a percentage from 0 on, such as 10%") }
    self = value
  }

  /// The number with `%`.
  public var argument: String { description }
}
