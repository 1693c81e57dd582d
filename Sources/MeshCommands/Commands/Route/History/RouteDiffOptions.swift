import ArgumentParsing

/// The flags of `meshctl route diff`.
struct RouteDiffOptions: MeshCommandOptions {
  var mesh = MeshOptions()
  var service = ""
  var state: StateNumber?

  static let arguments: [Argument<Self>] = [
    .required("SERVICE", \.service, help: "the service: its name, NAME.NAMESPACE, or any host")
      .completing(.names(.services))
  ]

  static let flags: [Flag<Self>] =
    [.value("to", "NUMBER", \.state, help: "compare with the state after this change, instead of before the last one")]
    + meshFlags
}
