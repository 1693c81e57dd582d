/// A host that traffic can be sent to, as a mesh declares it.
public struct RegisteredService: Hashable, Sendable {
  /// A port of it.
  public struct Port: Hashable, Sendable {
    /// The number that clients use.
    public let number: Int
    /// Its name; may be empty.
    public let name: String
    /// What is spoken, in small letters: `http`; `detected` where the proxy finds out.
    public let kind: String
  }

  /// What declares it.
  public enum Source: String, Hashable, Sendable {
    /// A Service of Kubernetes.
    case kubernetes = "Kubernetes"
    /// A ServiceEntry.
    case serviceEntry = "External"
  }

  /// The name in full; a ServiceEntry may have a wildcard.
  public let host: String
  /// The namespace of the object.
  public let namespace: String
  /// What declares it.
  public let source: Source
  /// The ports in the order of the text.
  public let ports: [Port]
  /// The addresses that clients connect to.
  public let addresses: [String]
  /// Whether it is only another name for a host.
  public let isAlias: Bool

  init(_ service: MeshService) {
    host = service.host
    namespace = service.namespace
    source = service.isKubernetes ? .kubernetes : .serviceEntry
    ports = service.ports.map(Port.init)
    addresses = service.addresses
    if case .alias = service.resolution { isAlias = true } else { isAlias = false }
  }
}

extension RegisteredService.Port {
  init(_ port: ServicePort) {
    self.init(number: port.number, name: port.name, kind: port.protocolKind.rawValue)
  }
}
