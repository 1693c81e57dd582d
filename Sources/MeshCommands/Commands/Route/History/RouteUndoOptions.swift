import ArgumentParsing

/// The flags of `meshctl route undo`.
struct RouteUndoOptions: RouteWritingOptions {
  var mesh = MeshOptions()
  var service = ""
  var state: StateNumber?
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [serviceArgument]

  static let flags: [Flag<Self>] =
    [.value("to", "NUMBER", \.state, help: "go back to the state after this change, instead of before the last one")]
    + writingFlags
}
