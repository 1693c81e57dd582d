import Resources
public import YAML

/// A service as the routing rules of `config.istio.io` name it.
///
/// Source: Istio 0.7 `pilot/pkg/model/config.go`, `ResolveHostname`.
public struct LegacyService {
  private let service: String
  private let name: String
  private let namespace: String
  private let domain: String

  /// Reads a reference that is written in a namespace.
  public init(_ node: Node, in namespace: String) {
    service = node.memberText("service")
    name = node.memberText("name")
    let written = node.memberText("namespace")
    self.namespace = written.isEmpty ? namespace : written
    domain = node.memberText("domain")
  }

  /// The host: `service` as it stands, or the name in its namespace and domain.
  public func host(domain: String) -> QualifiedHost {
    if !service.isEmpty { return QualifiedHost(whole: service) }
    guard self.domain.isEmpty else { return QualifiedHost(whole: "\(name).\(namespace).\(self.domain)") }
    return QualifiedHost(service: name, namespace: namespace, domain: domain)
  }
}
