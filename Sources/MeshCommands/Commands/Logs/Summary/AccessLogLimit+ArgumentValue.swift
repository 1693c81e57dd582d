import AccessLogging
import ArgumentParsing

extension AccessLogLimit: ArgumentValue {
  /// Reads `5xx>1%`.
  public init(argument: String) throws(InvalidValue) {
    do throws(AccessLogLimitError) { try self.init(argument) } catch {
      throw .refused("\(error), at character \(error.position + 1)")
    }
  }

  /// As it was written.
  public var argument: String { text }
}
