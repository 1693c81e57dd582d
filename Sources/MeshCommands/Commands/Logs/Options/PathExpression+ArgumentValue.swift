import AccessLogging
import ArgumentParsing

extension PathExpression: ArgumentValue {
  /// Reads a regular expression.
  public init(argument: String) throws(InvalidValue) {
    do { try self.init(argument) } catch { throw .refused(error.description) }
  }

  /// As it is written on the command line.
  public var argument: String { text }
}
