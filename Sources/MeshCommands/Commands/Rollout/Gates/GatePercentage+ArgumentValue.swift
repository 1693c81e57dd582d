import ArgumentParsing
import Rollouts

extension GatePercentage: ArgumentValue {
  /// Reads `99.5` or `99.5%`.
  public init(argument: String) throws(InvalidValue) {
    guard let value = Self(argument) else { throw .malformed(expected: "a percentage from 0 to 100, such as 99.5") }
    self = value
  }

  /// The number with `%`.
  public var argument: String { description }
}
