import ArgumentParsing

/// The flags of `meshctl local up`.
struct LocalUpOptions: LocalMeshOptions {
  var local = LocalMeshChoice()
  var namespace = NamespaceName.standard
  var envoy: PathArgument?
  var port = PortNumber.mesh
  var administrationPort: PortNumber?
  var isDetached = false

  static let flags: [Flag<Self>] =
    localFlags + [
      .value("namespace", short: "n", "NAME", \.namespace, help: "the namespace of objects that name none")
        .completing(.names(.namespaces)),
      .value("envoy", "FILE", \.envoy, help: "the Envoy to run")
        .details("Without it, the one in MESHCTL_ENVOY, then the envoy found along PATH.")
        .completing(.files(extensions: [])),
      .value("port", "PORT", \.port, help: "the port for every host of the mesh")
        .details("Gateways, and services that do not speak HTTP, get the ports after it."),
      .value("admin-port", "PORT", \.administrationPort, help: "a port for Envoy's administration")
        .details(
          "Everybody on this machine can then see and change everything in the Envoy. Without it the administration is a "
            + "socket that only you can use."
        ),
      .switch("detach", short: "d", \.isDetached, help: "return when the mesh is up, and leave it running"),
    ]

  /// The words that make a process of its own do the same in its foreground.
  func words(for mesh: LocalMesh, program: String) -> [String] {
    ["local", "up", "--mesh", mesh.directory, "--namespace", namespace.argument, "--envoy", program]
      + ["--port", port.argument] + (administrationPort.map { ["--admin-port", $0.argument] } ?? [])
  }
}
