import Resources
import YAML

/// A reference to a service in the rules of Istio before 0.8.
///
/// Source: Istio 0.7 `pilot/pkg/model/service.go`, `ResolveHostname`.
struct LegacyService {
  let name: String
  /// The host as written in place of a name.
  let service: String
  let labels: [String: String]
  /// The host in full; empty where neither a name nor a service is written.
  let host: String
  let namespace: String
  let node: Node

  init(_ node: Node, in namespace: String, _ settings: ConversionSettings) {
    self.node = node
    name = node.memberText("name")
    service = node.memberText("service")
    labels = node.member("labels")?.textMembers ?? [:]
    let written = node.memberText("namespace")
    let home = written.isEmpty ? namespace : written
    self.namespace = home
    let domain = node.memberText("domain")
    if !service.isEmpty {
      host = settings.qualified(service, in: namespace)
    } else if name.isEmpty {
      host = ""
    } else {
      host = "\(name).\(home).\(domain.isEmpty ? "svc.\(settings.clusterDomain)" : domain)"
    }
  }

  /// What the reference is called in messages.
  var displayName: String { service.isEmpty ? name : service }
}

extension Node {
  /// A field by either spelling of its name, both of which Istio read before 0.8.
  func member(_ name: StaticString, or older: StaticString) -> Node? { member(name) ?? member(older) }
}
