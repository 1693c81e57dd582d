import ArgumentParsing

/// The options of a command of `meshctl describe`; the types differ in the names that complete a line.
protocol DescribeCommandOptions: MeshCommandOptions {
  var request: DescribeRequest { get set }
}

extension DescribeCommandOptions {
  var mesh: MeshOptions {
    get { request.mesh }
    set { request.mesh = newValue }
  }

  /// The object.
  static var name: Argument<Self> {
    .remaining("NAME", \.request.words, help: "the object: NAME, NAME.NAMESPACE, or KIND/NAME")
  }

  static var flags: [Flag<Self>] {
    [
      .value(
        "output",
        short: "o",
        "FORMAT",
        \.request.format,
        help: "how to write it; a tree on a terminal, else text"
      ),
      .switch("brief", \.request.isBrief, help: "only what istioctl tells"),
      .switch("ignoreUnmeshed", \.request.ignoresUnmeshed, help: "no warnings about pods outside of the mesh"),
      .value("proxy-admin-port", "PORT", \.request.port, help: "the port of the administration in pods"),
    ] + meshFlags
  }
}
