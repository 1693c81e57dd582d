import ArgumentParsing

/// The options of a command that asks a proxy which runs.
protocol ProxyPlaceOptions: MeshCommandOptions {
  var source: ProxyChoice { get set }
}

extension ProxyPlaceOptions {
  /// The proxy.
  static var proxyArguments: [Argument<Self>] {
    [
      .optional("PROXY", \.source.proxy, help: "a pod, or what makes pods: reviews-v1-5d8f, deployment/reviews-v1.prod")
        .completing(.names(.workloads))
    ]
  }

  /// The flags that say where a running proxy is.
  static var placeFlags: [Flag<Self>] {
    [
      .switch("local", \.source.isLocal, help: "the Envoy of a mesh of this machine; --mesh alone means it too"),
      .value("admin", "URL", \.source.admin, help: "the administration at http://HOST:PORT or unix:PATH"),
      .value("proxy-admin-port", "PORT", \.source.port, help: "the port of the administration in pods"),
    ]
  }

  /// The flag that names a saved answer in the place of a running proxy.
  static var fileFlag: Flag<Self> {
    .value(
      "file",
      short: "f",
      "FILE",
      \.source.file,
      help: "a saved answer of the administration; - is standard input"
    )
    .completing(.files(extensions: ["json"]))
  }

  static var exclusive: [[PartialKeyPath<Self>]] { exclusivePlaces + exclusiveMeshes }

  /// The properties that name different proxies.
  static var exclusivePlaces: [[PartialKeyPath<Self>]] {
    [[\.source.proxy, \.source.admin, \.source.isLocal], [\.source.admin, \.source.file]]
  }
}
