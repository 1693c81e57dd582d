import AccessLogging
import ArgumentParsing

extension PeerPattern: ArgumentValue {
  /// Reads `reviews`, `prod/reviews`, `reviews/v1` or an address.
  public init(argument: String) throws(InvalidValue) {
    do throws(FilterMistake) { try self.init(argument) } catch { throw error.invalidValue }
  }

  /// As it was written.
  public var argument: String { text }
}
