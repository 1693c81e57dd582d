import ArgumentParsing

/// The flags of `meshctl route test`.
struct RouteTestOptions: MeshCommandOptions {
  /// How results are written.
  enum Format: String, CaseIterable, ArgumentValue {
    case text, json, junit
  }

  var mesh = MeshOptions()
  var filenames: [PathArgument] = []
  var target: GenerateOptions.Target?
  var requiresCoverage = false
  var format = Format.text

  static let flags: [Flag<Self>] =
    [
      .values(
        "filename",
        short: "f",
        "FILE",
        \.filenames,
        help: "read tests from a file, a directory, or - for standard input"
      )
      .required()
      .completing(.manifests),
      .switch("require-coverage", \.requiresCoverage, help: "fail where a rule is reached by no test"),
      .value("target", "TARGET", \.target, help: "the proxy: one that a control plane tells, or one Envoy by itself")
        .details(
          "Without it a cluster is asked as its control plane tells the proxies, and manifests as a local mesh."
        ),
      .value("output", short: "o", "FORMAT", \.format, help: "how to write the results"),
    ] + meshFlags
}
