import ArgumentParsing

/// The flags of `meshctl route get`.
struct RouteGetOptions: MeshCommandOptions {
  var mesh = MeshOptions()
  var service: String?
  var format = RouteGetFormat.table
  var omitsHeaders = false

  static let arguments: [Argument<Self>] = [
    .optional("SERVICE", \.service, help: "the service: its name, NAME.NAMESPACE, or any host; all without it")
      .completing(.names(.services))
  ]

  static let flags: [Flag<Self>] =
    [
      .value("output", short: "o", "FORMAT", \.format, help: "how to show the routes"),
      .switch("no-headers", \.omitsHeaders, help: "leave out the line of titles"),
    ] + meshFlags
}
