import ArgumentParsing

/// The flags of `meshctl route history`.
struct RouteHistoryOptions: MeshCommandOptions, ListCommandOptions {
  var mesh = MeshOptions()
  var list = ListOptions()
  var service = ""

  static let arguments: [Argument<Self>] = [
    .required("SERVICE", \.service, help: "the service: its name, NAME.NAMESPACE, or any host")
      .completing(.names(.services))
  ]

  static let flags: [Flag<Self>] = listFlags + meshFlags
}
