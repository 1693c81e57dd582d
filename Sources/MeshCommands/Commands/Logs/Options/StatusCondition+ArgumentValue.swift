import AccessLogging
import ArgumentParsing

extension StatusCondition: ArgumentValue {
  /// Reads `5xx,429,500-599,!404`.
  public init(argument: String) throws(InvalidValue) {
    do throws(FilterMistake) { try self.init(argument) } catch { throw error.invalidValue }
  }

  /// As it was written.
  public var argument: String { text }
}
