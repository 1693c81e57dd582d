import AccessLogging
import ArgumentParsing

extension AccessLogLimit: ArgumentValue {
  public init(argument: String) throws(InvalidValue) {
    do throws(AccessLogLimitError) { try self.init(argument) } catch {
      throw .refused("\(error), at character \(error.position + 1)")
    }
  }

  public var argument: String { text }
}
