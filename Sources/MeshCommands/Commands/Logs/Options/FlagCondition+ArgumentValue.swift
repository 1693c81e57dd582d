import AccessLogging
import ArgumentParsing

extension FlagCondition: ArgumentValue {
  /// Reads `UH,NR`, `!DC` or `none`.
  public init(argument: String) throws(InvalidValue) {
    do throws(FilterMistake) { try self.init(argument) } catch { throw error.invalidValue }
  }

  /// As it was written.
  public var argument: String { text }
}
