import Resources
import YAML

/// The hosts that a gateway serves, and to which namespaces.
struct ServedHosts {
  /// The hosts for one namespace, or for all.
  private struct Names {
    var inOrder: [String] = []
    var whole: Set<String> = []
    /// What the hosts end with, to find those that a wildcard covers.
    var suffixes: Set<Substring> = []

    mutating func add(_ host: QualifiedHost) {
      inOrder.append(host.name)
      whole.insert(host.name)
      suffixes.formUnion(host.suffixes)
    }

    func serves(_ host: QualifiedHost) -> Bool {
      if whole.contains(host.name) || host.suffixes.contains(where: { whole.contains("*\($0)") }) { return true }
      return host.isWildcard && suffixes.contains(host.name.dropFirst())
    }
  }

  /// The Gateway of Istio or of Kubernetes.
  let object: MeshObject
  private var everywhere = Names()
  private var byNamespace: [String: Names] = [:]

  /// Finds a gateway; nil when it is not there. O(hosts).
  init?(_ reference: GatewayReference, in mesh: Mesh) {
    if let gateway = mesh.object(.istioGateway, reference.name, in: reference.namespace) {
      self.object = gateway
      for host in (gateway.spec?.elements("servers") ?? []).flatMap({ $0.elements("hosts") }) { add(host.text) }
    } else if let gateway = mesh.object(.gateway, reference.name, in: reference.namespace) {
      self.object = gateway
      for listener in gateway.spec?.elements("listeners") ?? [] {
        let host = listener.memberText("hostname")
        everywhere.add(QualifiedHost(whole: host.isEmpty ? "*" : host))
      }
    } else {
      return nil
    }
  }

  /// Whether a host of a VirtualService in a namespace is served, at least in part. O(labels).
  func serves(_ host: String, from namespace: String) -> Bool {
    let host = QualifiedHost(whole: host)
    return everywhere.serves(host) || byNamespace[namespace]?.serves(host) == true
  }

  /// `it serves a.com, b.com`, for a message.
  func summary(from namespace: String) -> String {
    let visible = everywhere.inOrder + (byNamespace[namespace]?.inOrder ?? [])
    if !visible.isEmpty { return "it serves \(visible.prefix(3).joined(separator: ", "))" }
    return byNamespace.isEmpty ? "it serves no host at all" : "it serves no host to the namespace \(namespace)"
  }

  /// `./host` is for the gateway's own namespace, `*/host` for all, `ns/host` for one.
  private mutating func add(_ text: String) {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return everywhere.add(QualifiedHost(whole: text))
    }
    let host = QualifiedHost(whole: String(text[text.utf8.index(after: slash)...]))
    switch String(text[..<slash]) {
    case "*": everywhere.add(host)
    case ".": byNamespace[object.namespace, default: Names()].add(host)
    case let other: byNamespace[other, default: Names()].add(host)
    }
  }
}
