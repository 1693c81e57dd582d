import ArgumentParsing
import Output

extension JSONPathTemplate: ArgumentValue {
  /// Reads a template of `-o jsonpath=`.
  public init(argument: String) throws(InvalidValue) {
    do {
      try self.init(argument)
    } catch {
      throw .refused("\(error) of the template")
    }
  }

  /// The template as written.
  public var argument: String { text }
}
