import AccessLogging
import ArgumentParsing

extension PathExpression: ArgumentValue {
  /// Reads a regular expression of RE2's language.
  public init(argument: String) throws(InvalidValue) {
    do throws(FilterMistake) { try self.init(argument) } catch { throw error.invalidValue }
  }

  /// As it was written.
  public var argument: String { text }
}
