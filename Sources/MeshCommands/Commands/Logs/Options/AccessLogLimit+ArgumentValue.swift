import AccessLogging
import ArgumentParsing

extension AccessLogLimit: ArgumentValue {
  /// Reads `5xx>1%`.
  public init(argument: String) throws(InvalidValue) {
    do { try self.init(argument) } catch { throw .refused(error.description) }
  }

  /// As it is written on the command line.
  public var argument: String { text }
}
