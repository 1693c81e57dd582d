import Resources
import YAML

/// Where routes of the Gateway API are attached: to the listeners of gateways, or to services of the mesh.
struct RouteAttachments {
  /// One place.
  struct Attachment {
    /// The gateway as `namespace/name`, or `mesh`.
    let gateway: String
    let hosts: [String]
    /// The port that requests have to come in at; nil for any.
    let port: Int?
  }

  /// The listeners of gateways by `namespace/name`.
  let listeners: [String: [GatewayAPIListener]]
  let domain: String

  /// The places of one route, in the order of its parents.
  func of(_ object: InputObject) -> [Attachment] {
    (object.spec?.elements("parentRefs") ?? []).flatMap { parent -> [Attachment] in
      switch parent.memberText("kind") {
      case "", "Gateway": gateways(parent, of: object)
      case "Service", "ServiceEntry": [mesh(parent, of: object)]
      default: []
      }
    }
  }

  private func mesh(_ parent: Node, of object: InputObject) -> Attachment {
    let namespace = parent.member("namespace")?.text ?? object.namespace
    return Attachment(
      gateway: VirtualService.meshGateway,
      hosts: ["\(parent.memberText("name")).\(namespace).svc.\(domain)"],
      port: parent.number("port")
    )
  }

  private func gateways(_ parent: Node, of object: InputObject) -> [Attachment] {
    let names = object.spec?.texts("hostnames") ?? []
    let namespace = parent.member("namespace")?.text ?? object.namespace
    let section = parent.memberText("sectionName")
    let port = parent.number("port")
    let own = listeners["\(namespace)/\(parent.memberText("name"))"] ?? []
    return own.compactMap { listener in
      guard section.isEmpty || section == listener.name, port == nil || port == listener.port,
        listener.admits(object.namespace)
      else { return nil }
      let hosts = names.isEmpty ? [listener.host] : names.compactMap { HostName.common(listener.host, $0) }
      return hosts.isEmpty ? nil : Attachment(gateway: listener.rule.reference, hosts: hosts, port: nil)
    }
  }
}
