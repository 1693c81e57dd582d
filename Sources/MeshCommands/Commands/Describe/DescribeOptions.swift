import ArgumentParsing

/// The flags of the commands of `meshctl describe`.
struct DescribeOptions: MeshCommandOptions {
  var mesh = MeshOptions()
  var words: [String] = []
  var format: DescribeFormat?
  var isBrief = false
  var ignoresUnmeshed = false
  var port = PortNumber.administration

  static let arguments: [Argument<Self>] = [
    .remaining("NAME", \.words, help: "the object: NAME, NAME.NAMESPACE, or KIND/NAME")
  ]

  static let flags: [Flag<Self>] =
    [
      .value("output", short: "o", "FORMAT", \.format, help: "how to write it; a tree on a terminal, else text"),
      .switch("brief", \.isBrief, help: "only what istioctl tells"),
      .switch("ignoreUnmeshed", \.ignoresUnmeshed, help: "no warnings about pods outside of the mesh"),
      .value("proxy-admin-port", "PORT", \.port, help: "the port of the administration in pods"),
    ] + meshFlags
}
