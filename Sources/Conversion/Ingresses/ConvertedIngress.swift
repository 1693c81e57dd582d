import Resources
import YAML

/// One Ingress on its way to VirtualServices.
struct ConvertedIngress {
  /// A path of a host with where it leads.
  private struct Rule {
    let path: IngressPath
    let backend: Node
    let node: Node
  }

  let object: ManifestObject
  private let services: ServiceIndex
  private var rules: [(host: String, rules: [Rule])] = []

  init(
    _ object: ManifestObject,
    _ services: ServiceIndex,
    _ settings: ConversionSettings,
    _ record: inout ConversionRecord
  ) {
    self.object = object
    self.services = services
    warnOfSettings(&record)
    rules = rulesByHost(&record)
  }

  /// The hosts that are served without encryption.
  var hosts: [String] { rules.map(\.host) }

  /// What is said of the encryption of some hosts.
  var encryption: [Node] { object.spec?.elements("tls") ?? [] }

  /// Every host that is named; `*` where none is.
  var hostNames: Set<String> {
    let encrypted = encryption.flatMap { IngressGateway.hosts(of: $0) }
    return Set(encrypted + (hosts.isEmpty ? ["*"] : hosts))
  }

  func addVirtualServices(
    behind gateway: IngressGateway,
    _ names: inout NewNames,
    _ record: inout ConversionRecord
  ) {
    for (host, own) in rules {
      let suffix = host == "*" ? "any-host" : host.replacing(".", with: "-")
      let wish = rules.count == 1 ? object.name : "\(object.name)-\(suffix)"
      let name = names.name(wish, .virtualService, in: object.namespace)
      record.add(virtualService(name, host, own, gateway: gateway.reference(from: object.namespace), &record))
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
    _ record: inout ConversionRecord
  ) -> ConvertedObject {
    let parts = rules.enumerated().map { place, rule in
      ConvertedObject.Part(source: rule.node, path: [.field("spec"), .field("http"), .item(place)])
    }
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
    let node =
      service?.member("port")?.member("number") ?? service?.member("port")?.member("name")
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
