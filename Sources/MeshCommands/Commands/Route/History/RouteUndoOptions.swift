import ArgumentParsing

/// The flags of `meshctl route undo`.
struct RouteUndoOptions: RouteVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var state: StateNumber?
  /// The resources are those that were changed.
  var virtualService: String?
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [serviceArgument]

  static let flags: [Flag<Self>] =
    [.value("to", "NUMBER", \.state, help: "go back to the state after this change, instead of before the last one")]
    + writeFlags + meshFlags
}
