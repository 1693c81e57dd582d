import Resources
import YAML

/// A destination of a VirtualService as a backend of a HTTPRoute.
struct VirtualServiceDestination {
  private let node: Node
  private let object: ManifestObject
  private let services: ServiceIndex
  private let settings: ConversionSettings

  init(_ node: Node, _ object: ManifestObject, _ services: ServiceIndex, _ settings: ConversionSettings) {
    self.node = node
    self.object = object
    self.services = services
    self.settings = settings
  }

  /// The reference; what is missing in it is told.
  func backend(_ record: inout ConversionRecord) -> Fields {
    var fields = Fields()
    let host = settings.qualified(node.memberText("host"), in: object.namespace)
    let port = node.member("port")?.member("number")?.integer
    guard let service = settings.service(of: host) else {
      fields.set("group", text: "networking.istio.io")
      fields.set("kind", text: "Hostname")
      fields.set("name", text: host)
      fields.set("port", number: port)
      return fields
    }
    fields.set("name", text: name(of: service.name, &record))
    if service.namespace != object.namespace { fields.set("namespace", text: service.namespace) }
    let only = services.onlyPort(of: service.name, in: service.namespace).map(Int64.init)
    if port == nil, only == nil {
      record.warn(
        "a backend has a port, and nothing tells that of \(service.name): 80 stands there now",
        next: "give the Service along, or write its port",
        at: node.member("host") ?? node,
        of: object
      )
    }
    fields.set("port", number: port ?? only ?? 80)
    return fields
  }

  /// A Service for each version takes the place of subsets.
  private func name(of service: String, _ record: inout ConversionRecord) -> String {
    guard let subset = node.member("subset"), !subset.text.isEmpty else { return service }
    let name = "\(service)-\(subset.text)"
    record.warn(
      "a HTTPRoute has no subsets: it sends to a Service \(name) in place of \(subset.text)",
      next: "make that Service, with the subset's labels in its selector",
      at: subset,
      of: object
    )
    return name
  }
}
