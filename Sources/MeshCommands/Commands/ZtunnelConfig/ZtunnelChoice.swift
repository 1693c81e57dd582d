import ArgumentParsing

/// What a command line says about the ztunnel that is looked at.
struct ZtunnelChoice: Sendable {
  /// Its pod.
  var pod: WorkloadName?
  /// A dump in a file.
  var file: PathArgument?
  /// The node that it is on.
  var node: String?
  /// The namespace that ztunnels are in.
  var namespace = NamespaceName.istioSystem
  /// The port of the administration.
  var port = PortNumber.administration
}

/// The options of a command that asks ztunnels.
protocol ZtunnelPlaceOptions: MeshCommandOptions {
  var ztunnel: ZtunnelChoice { get set }
}

extension ZtunnelPlaceOptions {
  /// The ztunnel.
  static var ztunnelArguments: [Argument<Self>] {
    [.optional("ZTUNNEL", \.ztunnel.pod, help: "a pod of ztunnel; without one any that is ready is asked")]
  }

  /// The flags that say where a running ztunnel is.
  static var placeFlags: [Flag<Self>] {
    [
      .value("node", "NAME", \.ztunnel.node, help: "ask the ztunnel of this node"),
      .value("istio-namespace", short: "i", "NAME", \.ztunnel.namespace, help: "the namespace that ztunnels are in")
        .completing(.names(.namespaces)),
      .value("proxy-admin-port", "PORT", \.ztunnel.port, help: "the port of the administration in pods"),
    ]
  }
}

/// The options of a command that shows what a ztunnel has.
protocol ZtunnelCommandOptions: ZtunnelPlaceOptions {
  var format: TableFormat { get set }
}

extension ZtunnelCommandOptions {
  /// The flags of all such commands, to stand among those of the command.
  static var ztunnelFlags: [Flag<Self>] {
    [
      .value("file", short: "f", "FILE", \.ztunnel.file, help: "a saved dump of a ztunnel; - is standard input")
        .details("What curl http://localhost:15000/config_dump writes in its pod.")
        .completing(.files(extensions: ["json"])),
      .value("output", short: "o", "FORMAT", \.format, help: "how to write it"),
    ] + placeFlags + meshFlags
  }

  static var exclusive: [[PartialKeyPath<Self>]] {
    [[\.ztunnel.node, \.ztunnel.file]] + exclusiveMeshes
  }
}
