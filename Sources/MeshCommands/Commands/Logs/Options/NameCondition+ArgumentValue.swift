import AccessLogging
import ArgumentParsing

extension NameCondition: ArgumentValue {
  /// Reads `default,reviews-*,!canary`.
  public init(argument: String) throws(InvalidValue) {
    do throws(FilterMistake) { try self.init(argument) } catch { throw error.invalidValue }
  }

  /// As it was written.
  public var argument: String { text }
}
