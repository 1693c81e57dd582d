import ArgumentParsing

/// The flags of `meshctl uninject`.
struct UninjectOptions: EditCommandOptions {
  var edit = EditOptions()

  static let flags: [Flag<Self>] = editFlags

  static var exclusive: [[PartialKeyPath<Self>]] { [exclusiveEditFlags] }
}
