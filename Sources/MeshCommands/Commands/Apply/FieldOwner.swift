import ArgumentParsing

/// The name under which the API server notes who applied which fields.
struct FieldOwner: ArgumentValue, Hashable {
  static let standard = FieldOwner(known: "meshctl")

  let argument: String

  /// The API server takes up to 128 printable characters (apimachinery `meta/v1/validation`, `ValidateFieldManager`).
  init(argument: String) throws(InvalidValue) {
    let isPrintable = argument.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard 1...128 ~= argument.unicodeScalars.count, isPrintable else {
      throw .malformed(expected: "a name of up to 128 characters")
    }
    self.argument = argument
  }

  private init(known name: String) { argument = name }
}
