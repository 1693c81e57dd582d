import ArgumentParsing
import HTTP

/// Which istiods a command asks.
struct IstiodChoice: Sendable {
  var namespace = NamespaceName.istioSystem
  var revision: String?
  var address: ServerAddress?
}

/// The options of a command that asks istiods.
protocol IstiodCommandOptions: MeshCommandOptions {
  var istiods: IstiodChoice { get set }
}

extension IstiodCommandOptions {
  /// The flags that say which istiods, to stand among those of the command.
  static var istiodFlags: [Flag<Self>] {
    [
      .value("istio-namespace", short: "i", "NAME", \.istiods.namespace, help: "the namespace of the control plane")
        .completing(.names(.namespaces)),
      .value("revision", short: "r", "NAME", \.istiods.revision, help: "ask the istiods of one revision alone"),
      .value("istiod", "URL", \.istiods.address, help: "ask the istiod at this address")
        .details(
          "Without it every istiod of the cluster is asked through a port-forward to its port 15014. With "
            + "kubectl -n istio-system port-forward deploy/istiod 15014 the address is http://localhost:15014."
        ),
    ]
  }
}

extension Context {
  /// The istiods that options choose, of the mesh that they choose.
  func istiods(_ options: some IstiodCommandOptions, _ format: ErrorFormat) throws(CommandError) -> IstiodPages {
    let choice = options.istiods
    if let address = choice.address {
      return IstiodPages(at: address.url, trace: trace.http, namespace: choice.namespace.argument)
    }
    let mesh = try MeshChoice(options.mesh, environment: environment, settings: try UserSettings(in: environment))
    guard case .cluster(let connection) = mesh.mesh else {
      throw .input(
        "a directory of manifests has no istiod",
        next: "name a cluster with --context, or one with --istiod"
      )
    }
    let client = try client(connection, format)
    return IstiodPages(of: client, namespace: choice.namespace.argument, revision: choice.revision)
  }
}
