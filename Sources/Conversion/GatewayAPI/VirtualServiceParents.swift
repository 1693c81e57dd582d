import Resources
import YAML

/// What a VirtualService holds for, as a HTTPRoute names it: Gateways with host names, or Services of the mesh.
struct VirtualServiceParents {
  private(set) var references: [Value] = []
  private(set) var hostNames: [String] = []

  init(_ object: ManifestObject, _ settings: ConversionSettings, _ record: inout ConversionRecord) {
    let hosts = object.spec?.elements("hosts") ?? []
    let gateways = object.spec?.elements("gateways") ?? []
    for gateway in gateways where gateway.text != "mesh" { add(gateway: gateway, of: object, &record) }
    if !references.isEmpty {
      let names = hosts.map(\.text)
      hostNames = names.contains("*") ? [] : names
    }
    if gateways.isEmpty || gateways.contains(where: { $0.text == "mesh" }) {
      for host in hosts { add(host: host, of: object, settings, &record) }
    }
    if let export = object.spec?.member("exportTo"), !export.elements.contains(where: { $0.text == "*" }) {
      record.warn(
        "a HTTPRoute says to nobody that it is not for them, so exportTo is left out",
        next: "restrict allowedRoutes of the Gateway, if it was for others to keep out",
        at: export,
        of: object
      )
    }
    if references.isEmpty {
      record.warn(
        "no Gateway and no Service would serve this as a HTTPRoute, so it is left as it is",
        next: "name a Gateway, or hosts that are Services",
        at: object.nameNode,
        of: object
      )
    }
  }

  private mutating func add(gateway: Node, of object: ManifestObject, _ record: inout ConversionRecord) {
    let parts = gateway.text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var fields = Fields()
    fields.set("name", text: parts.last ?? "")
    if parts.count == 2, parts[0] != object.namespace { fields.set("namespace", text: parts[0]) }
    references.append(fields.value)
    record.warn(
      "a HTTPRoute is served by a Gateway of the Gateway API, and \(gateway.text) is one of Istio",
      next: "write a Gateway of gateway.networking.k8s.io with that name",
      at: gateway,
      of: object
    )
  }

  private mutating func add(
    host: Node,
    of object: ManifestObject,
    _ settings: ConversionSettings,
    _ record: inout ConversionRecord
  ) {
    guard let service = settings.service(of: settings.qualified(host.text, in: object.namespace)) else {
      return record.warn(
        "a HTTPRoute of the mesh is for Services, and \(host.text) is left out",
        next: "make a Service for that host, or keep a VirtualService for it",
        at: host,
        of: object
      )
    }
    var fields = Fields()
    fields.set("group", .string(""))
    fields.set("kind", text: "Service")
    fields.set("name", text: service.name)
    if service.namespace != object.namespace { fields.set("namespace", text: service.namespace) }
    references.append(fields.value)
  }
}
