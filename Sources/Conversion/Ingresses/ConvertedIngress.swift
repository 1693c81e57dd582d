import Resources
import YAML

/// One Ingress on its way to a Gateway and VirtualServices.
struct ConvertedIngress {
  /// A path of a host with where it leads.
  private struct Rule {
    let path: IngressPath
    let backend: Node
    let node: Node
  }

  private let object: ManifestObject
  private let services: ServiceIndex
  private let settings: ConversionSettings

  init(_ object: ManifestObject, _ services: ServiceIndex, _ settings: ConversionSettings) {
    self.object = object
    self.services = services
    self.settings = settings
  }

  func convert(_ names: inout NewNames, _ record: inout ConversionRecord) {
    record.replace(object)
    warnOfSettings(&record)
    let hosts = rulesByHost(&record)
    let gateway = names.name("\(object.name)-gateway", .istioGateway, in: object.namespace)
    record.add(gatewayObject(gateway, hosts.map(\.host)))
    for (place, (host, rules)) in hosts.enumerated() {
      let wish = hosts.count == 1 ? object.name : "\(object.name)-\(host == "*" ? "any-host" : host.replacing(".", with: "-"))"
      let name = names.name(wish, .virtualService, in: object.namespace)
      record.add(virtualService(name, host, rules, gateway: gateway, isFirst: place == 0, &record))
    }
  }

  private func warnOfSettings(_ record: inout ConversionRecord) {
    for pair in object.metadata?.member("annotations")?.pairs.map({ $0 }) ?? [] {
      let key = pair.key.text
      guard ConvertedMetadata.isIngressSetting(key), key != "kubernetes.io/ingress.class" else { continue }
      record.warn(
        "the annotation \(key) speaks to the controller of the Ingress, and is left out",
        next: "say what it asked for in the VirtualService, if it is still wanted",
        at: pair.key,
        of: object
      )
    }
  }

  // MARK: The Gateway

  private func gatewayObject(_ name: String, _ hosts: [String]) -> ConvertedObject {
    let tls = object.spec?.elements("tls") ?? []
    var servers: [Value] = []
    var parts: [ConvertedObject.Part] = []
    for (place, node) in tls.enumerated() {
      let path: [ConvertedPath] = [.field("spec"), .field("servers"), .item(servers.count)]
      parts.append(ConvertedObject.Part(source: node, path: path))
      servers.append(Self.encrypted(node, number: place))
    }
    var port = Fields()
    port.set("number", number: 80)
    port.set("name", text: "http")
    port.set("protocol", text: "HTTP")
    var plain = Fields()
    plain.set("port", port)
    plain.set("hosts", texts: hosts.contains("*") || hosts.isEmpty ? ["*"] : hosts)
    servers.append(plain.value)
    var spec = Fields()
    spec.set("selector", map: settings.gatewaySelector)
    spec.set("servers", .sequence(servers))
    parts.append(ConvertedObject.Part(source: object.node, path: []))
    return ConvertedObject(.istioGateway, ConvertedMetadata(name: name, of: object), spec, of: [object], parts: parts)
  }

  private static func encrypted(_ node: Node, number: Int) -> Value {
    var port = Fields()
    port.set("number", number: 443)
    port.set("name", text: number == 0 ? "https" : "https-\(number + 1)")
    port.set("protocol", text: "HTTPS")
    var tls = Fields()
    tls.set("mode", text: "SIMPLE")
    tls.set("credentialName", text: node.memberText("secretName"))
    let hosts = node.elements("hosts").map { $0.text.lowercased() }
    var server = Fields()
    server.set("port", port)
    server.set("hosts", texts: hosts.isEmpty ? ["*"] : hosts)
    server.set("tls", tls)
    return server.value
  }

  // MARK: The VirtualServices

  /// The rules by host in the order of the text; the backend for everything else stands behind those for any host.
  private func rulesByHost(_ record: inout ConversionRecord) -> [(host: String, rules: [Rule])] {
    var hosts: [(host: String, rules: [Rule])] = []
    func add(_ rules: [Rule], _ host: String) {
      guard !rules.isEmpty else { return }
      if let place = hosts.firstIndex(where: { $0.host == host }) {
        hosts[place].rules += rules
      } else {
        hosts.append((host, rules))
      }
    }
    for node in object.spec?.elements("rules") ?? [] {
      let host = node.memberText("host").lowercased()
      let paths = node.member("http")?.elements("paths") ?? []
      add(paths.compactMap { rule($0, &record) }, host.isEmpty ? "*" : host)
    }
    if let backend = object.spec?.member("defaultBackend") ?? object.spec?.member("backend") {
      if isService(backend, &record) { add([Rule(path: .prefix("/"), backend: backend, node: backend)], "*") }
    }
    return hosts.map { ($0.host, Self.inOrder($0.rules)) }
  }

  private func rule(_ node: Node, _ record: inout ConversionRecord) -> Rule? {
    guard let backend = node.member("backend"), isService(backend, &record) else { return nil }
    let path = IngressPath(node.memberText("path"), type: node.memberText("pathType"))
    return Rule(path: path, backend: backend, node: node)
  }

  private func isService(_ backend: Node, _ record: inout ConversionRecord) -> Bool {
    guard let resource = backend.member("resource") else { return true }
    record.warn(
      "a VirtualService sends to services, not to a \(resource.memberText("kind")), and this path is left out",
      next: "serve it from a Service",
      at: resource,
      of: object
    )
    return false
  }

  private static func inOrder(_ rules: [Rule]) -> [Rule] {
    let ordered = rules.enumerated().sorted { left, right in
      let ranks = (left.element.path.rank, right.element.path.rank)
      return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.1 < ranks.0
    }
    // What is behind a path that is the same is never reached.
    var seen: Set<IngressPath> = []
    return ordered.map(\.element).filter { seen.insert($0.path).inserted }
  }

  private func virtualService(
    _ name: String,
    _ host: String,
    _ rules: [Rule],
    gateway: String,
    isFirst: Bool,
    _ record: inout ConversionRecord
  ) -> ConvertedObject {
    var parts = rules.enumerated().map { place, rule in
      ConvertedObject.Part(source: rule.node, path: [.field("spec"), .field("http"), .item(place)])
    }
    // The comments of the whole stand above the Gateway.
    if !isFirst { parts.removeAll { $0.source == object.node } }
    var spec = Fields()
    spec.set("hosts", texts: [host])
    spec.set("gateways", texts: [gateway])
    spec.set("http", .sequence(rules.map { block($0, &record) }))
    return ConvertedObject(.virtualService, ConvertedMetadata(name: name, of: object), spec, of: [object], parts: parts)
  }

  private func block(_ rule: Rule, _ record: inout ConversionRecord) -> Value {
    var fields = Fields()
    switch rule.path {
    case .exact(let path): fields.set("match", [["uri": ["exact": .string(path)]]])
    case .prefix("/"): break
    case .prefix(let path): fields.set("match", [["uri": ["prefix": .string(path)]]])
    case .segments(let path):
      fields.set("match", [["uri": ["exact": .string(path)]], ["uri": ["prefix": .string("\(path)/")]]])
    }
    var route = Fields()
    route.set("destination", destination(rule.backend, &record))
    fields.set("route", [route.value])
    return fields.value
  }

  private func destination(_ backend: Node, _ record: inout ConversionRecord) -> Fields {
    let service = backend.member("service")
    let name = service?.memberText("name") ?? backend.memberText("serviceName")
    let node = service?.member("port")?.member("number") ?? service?.member("port")?.member("name")
      ?? backend.member("servicePort")
    var fields = Fields()
    fields.set("host", text: name)
    guard let node else { return fields }
    let number = node.integer ?? Int64(node.text)
    let known = number ?? services.port(named: node.text, of: name, in: object.namespace).map(Int64.init)
    if let known {
      fields.set("port", ["number": .integer(known)])
    } else {
      record.warn(
        "a VirtualService knows ports by number, and nothing tells that of \(node.text)",
        next: "give the Service \(name) along, or write the number",
        at: node,
        of: object
      )
    }
    return fields
  }
}
