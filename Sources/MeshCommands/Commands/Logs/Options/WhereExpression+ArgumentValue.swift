import AccessLogging
import ArgumentParsing

extension WhereExpression: ArgumentValue {
  /// Reads `status >= 500 && duration > 200ms`.
  public init(argument: String) throws(InvalidValue) {
    do throws(WhereError) { try self.init(argument) } catch {
      let before = argument.utf8.prefix(error.range.lowerBound)
      let column = String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
      throw .refused("\(error), at column \(column)")
    }
  }

  /// As it was written.
  public var argument: String { text }
}
