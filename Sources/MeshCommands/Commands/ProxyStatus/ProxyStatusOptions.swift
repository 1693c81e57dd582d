import ArgumentParsing

/// The flags of `meshctl proxy-status`.
struct ProxyStatusOptions: IstiodCommandOptions {
  var mesh = MeshOptions()
  var istiods = IstiodChoice()
  var proxies: [WorkloadName] = []
  var file: PathArgument?
  var format: StatusFormat?
  var waits = false
  var limit = DurationArgument.aMinute

  /// Whether the dumps of istiods and proxies are meant, and not what istiods tell of them.
  var comparesDumps: Bool { file != nil || (!proxies.isEmpty && format == nil) }

  static let arguments: [Argument<Self>] = [
    .remaining(
      "PROXY",
      \.proxies,
      help: "a pod, as NAME or NAME.NAMESPACE, or deployment/NAME; without one all are meant"
    )
    .completing(.names(.workloads))
  ]

  static let flags: [Flag<Self>] =
    [
      .value("output", short: "o", "FORMAT", \.format, help: "how to write the proxies")
        .details("wide tells what became of each sort of configuration, and since when; table is the default."),
      .value("file", "FILE", \.file, help: "compare this saved configuration dump with what istiod has")
        .completing(.files(extensions: ["json"])),
      .switch("wait", \.waits, help: "wait until the proxies have their latest configuration"),
      .value("timeout", "TIME", \.limit, help: "the longest time to wait; 0 is for ever"),
    ] + istiodFlags + meshFlags

  static var exclusive: [[PartialKeyPath<Self>]] {
    [[\.file, \.waits], [\.file, \.format], [\.mesh.directory, \.istiods.address]] + exclusiveMeshes
  }
}

extension DurationArgument {
  /// How long proxies have for their configuration.
  fileprivate static let aMinute = DurationArgument(minutes: 1)
}
