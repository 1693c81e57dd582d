import ArgumentParsing
import Routing

extension SplitShare: ArgumentValue {
  /// Reads `v1=50`.
  public init(argument: String) throws(InvalidValue) {
    do { try self.init(argument) } catch {
      switch error {
      case .missingWeight, .missingName: throw .malformed(expected: "SUBSET=WEIGHT, such as v1=50")
      case .notAWholeNumber: throw .malformed(expected: "SUBSET=WEIGHT with a whole number, such as v1=50")
      case .outOfRange: throw .malformed(expected: "SUBSET=WEIGHT with a weight from 0 to 2147483647")
      }
    }
  }

  /// As it is written on the command line.
  public var argument: String { description }
}
