import ArgumentParsing
import ProxyConfig

extension ResourceType: ArgumentValue {
  /// Reads the name of a type, for one resource or many.
  public init(argument: String) throws(InvalidValue) {
    guard let type = Self.allCases.first(where: { $0.rawValue == argument || $0.singular == argument }) else {
      throw .oneOf(Self.choices)
    }
    self = type
  }

  /// The word for one: `listener`.
  var singular: String { String(rawValue.dropLast()) }
}
