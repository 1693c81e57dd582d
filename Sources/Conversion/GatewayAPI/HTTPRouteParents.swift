import Resources
import YAML

/// What a HTTPRoute is attached to, as a VirtualService names it.
struct HTTPRouteParents {
  private(set) var gateways: [String] = []
  /// The hosts of services.
  private(set) var services: [String] = []

  var isEmpty: Bool { gateways.isEmpty && services.isEmpty }

  init(_ object: ManifestObject, _ settings: ConversionSettings, _ record: inout ConversionRecord) {
    for parent in object.spec?.elements("parentRefs") ?? [] {
      let name = parent.memberText("name")
      let namespace = parent.member("namespace")?.text ?? object.namespace
      switch parent.memberText("kind") {
      case "", "Gateway":
        gateways.append(namespace == object.namespace ? name : "\(namespace)/\(name)")
        record.warn(
          "a VirtualService is served by a Gateway of Istio, and \(name) is one of the Gateway API",
          next: "write a Gateway of networking.istio.io with that name",
          at: parent.member("name") ?? parent,
          of: object
        )
      case "Service":
        services.append(settings.shortened("\(name).\(namespace).svc.\(settings.clusterDomain)", in: object.namespace))
      case let kind:
        record.warn(
          "a VirtualService has no parent of the kind \(kind), which is left out",
          next: "name the hosts in the VirtualService",
          at: parent,
          of: object
        )
        continue
      }
      warnOfParts(parent, object, &record)
    }
  }

  private func warnOfParts(_ parent: Node, _ object: ManifestObject, _ record: inout ConversionRecord) {
    if let section = parent.member("sectionName") {
      record.warn(
        "a VirtualService is bound to a whole Gateway, not to its listener \(section.text)",
        next: "add a match on the port, or make a Gateway with that listener alone",
        at: section,
        of: object
      )
    }
    if let port = parent.member("port") {
      record.warn(
        "the port \(port.text) of the parent is left out",
        next: "add the port to the matches of the VirtualService if it has others",
        at: port,
        of: object
      )
    }
  }
}
