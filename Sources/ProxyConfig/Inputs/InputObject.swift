import Resources
import YAML

/// One object of the mesh, with where it was read.
struct InputObject {
  let node: Node
  let kind: ResourceKind
  let name: String
  let namespace: String
  let spec: Node?

  init?(_ node: Node, defaultNamespace: String) {
    guard let identity = ObjectIdentity(node), let kind = ResourceKind.of(identity.type) else { return nil }
    self.node = node
    self.kind = kind
    name = identity.name
    namespace = identity.namespace ?? defaultNamespace
    spec = node.member("spec")
  }

  var metadata: Node? { node.member("metadata") }
  var labels: [String: String] { metadata?.member("labels")?.textMembers ?? [:] }
  func annotation(_ key: StaticString) -> String? { metadata?.member("annotations")?.member(key)?.text }

  /// Where the object as a whole is: its name.
  var origin: Origin { origin(at: metadata?.member("name") ?? node) }

  /// Where a part of the object is.
  func origin(at part: Node) -> Origin {
    Origin(object: "\(kind.kind) \(namespace)/\(name)", source: part.document.source, range: part.range)
  }

  /// Older objects go before younger ones, those of one age by name.
  ///
  /// Source: Istio `pkg/config/model.go`, `sortByCreationComparator`.
  var seniority: Seniority {
    Seniority(creation: metadata?.memberText("creationTimestamp") ?? "", name: name, namespace: namespace)
  }

  /// The path that Istio notes on what an object of one of its kinds leads to.
  func configPath(_ resource: String) -> String {
    "/apis/networking.istio.io/v1/namespaces/\(namespace)/\(resource)/\(name)"
  }
}
