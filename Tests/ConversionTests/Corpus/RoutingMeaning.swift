import YAML

/// What VirtualServices, DestinationRules, ServiceEntries and Gateways come to, whatever they are called and in
/// whatever order they stand.
struct RoutingMeaning {
  enum Generation {
    /// The fields of istioctl 0.8.0 and 1.0.0.
    case former
    case today
  }

  /// Each thing said, as one line; routes of one host in the mesh are one, in their order.
  private var lines: Set<String> = []
  private var labels: [String: Value] = [:]
  private let generation: Generation
  private var hasGateways = false

  init(_ values: [Value], of generation: Generation) {
    self.generation = generation
    let values = values.map(\.ofToday)
    for value in values where value["kind"] == "DestinationRule" { noteSubsets(value) }
    for value in values {
      switch value["kind"]?.string {
      case "VirtualService": addRoutes(value)
      case "DestinationRule": addPolicies(value)
      case "ServiceEntry": addEntry(value)
      case "Gateway": addServers(value)
      default: lines.insert("unexpected \(Self.text(value["kind"] ?? .null))")
      }
    }
  }

  /// What one says and the other does not. Istioctl 1.0.0 printed no Gateway: the control plane made it.
  func differences(from other: RoutingMeaning) -> [String] {
    let isSilent = !hasGateways || !other.hasGateways
    func compared(_ lines: Set<String>) -> Set<String> { isSilent ? lines.filter { !$0.hasPrefix("server ") } : lines }
    let (own, theirs) = (compared(lines), compared(other.lines))
    return theirs.subtracting(own).sorted().map { "missing: \($0)" }
      + own.subtracting(theirs).sorted().map { "too much: \($0)" }
  }

  private static func text(_ value: Value) -> String { Emitter(.json).text(for: value) }

  private static func namespace(_ object: Value) -> String { object["metadata"]?["namespace"]?.string ?? "default" }

  private static func host(_ text: String, in namespace: String) -> String {
    text.contains(".") || text.hasPrefix("*") ? text : "\(text).\(namespace).svc.cluster.local"
  }

  // MARK: Routes

  private mutating func addRoutes(_ object: Value) {
    let namespace = Self.namespace(object)
    let hosts = object["spec"]?["hosts"]?.items.compactMap(\.string) ?? []
    let isGateway = object["spec"]?["gateways"] != nil
    var blocks: [Value] = []
    for block in object["spec"]?["http"]?.items ?? [] {
      blocks.append(meaning(of: block, in: namespace, isGateway: isGateway))
      // What stands behind a block without a condition never holds.
      if !isGateway, Self.isOpen(block) { break }
    }
    if isGateway {
      for block in blocks { addRoute(block, hosts) }
    } else {
      let names = hosts.map { Self.host($0, in: namespace) }
      lines.insert("routes of \(names): \(blocks.map(Self.text).joined(separator: " then "))")
    }
  }

  /// A route of an Ingress. Istioctl 0.8.0 kept hosts apart by conditions on the authority. The order of paths was that
  /// of the text then, and is that of their lengths today.
  private mutating func addRoute(_ block: Value, _ hosts: [String]) {
    let matches = block["match"]?.items ?? [["uri": ["prefix": "/"]]]
    for match in matches {
      let own = match["authority"]?["exact"]?.string.map { [$0] } ?? hosts
      for host in own {
        lines.insert(
          "route of \(host) \(Self.text(match["uri"] ?? ["prefix": "/"])): \(Self.text(block["route"] ?? .null))"
        )
      }
    }
  }

  private static func isOpen(_ block: Value) -> Bool { block["match"] == nil }

  /// A block without what only names it. Istioctl left out the clients that a rule was for, and what was tried again.
  private func meaning(of block: Value, in namespace: String, isGateway: Bool) -> Value {
    var entries = block.entries.filter { $0.key != "name" }
    for index in entries.indices {
      let value = entries[index].value
      switch entries[index].key {
      case "match": entries[index].value = .sequence(value.items.map(Self.withoutSource))
      case "route":
        let isOnly = value.items.count == 1
        entries[index].value = .sequence(
          value.items.map { destination($0, in: namespace, isOnly: isOnly, isGateway: isGateway) }
        )
      case "mirror": entries[index].value = place(value, in: namespace, isGateway: isGateway)
      case "retries": entries[index].value = Self.without(["retryOn"], value)
      default: break
      }
    }
    return .mapping(entries.filter { $0.key != "match" || $0.value != .sequence([.mapping([])]) })
  }

  private static func withoutSource(_ match: Value) -> Value { without(["sourceLabels", "sourceNamespace"], match) }

  private static func without(_ keys: Set<String>, _ value: Value) -> Value {
    .mapping(value.entries.filter { !keys.contains($0.key) })
  }

  /// The weight of the only destination says nothing.
  private func destination(_ route: Value, in namespace: String, isOnly: Bool, isGateway: Bool) -> Value {
    var entries = [
      Value.Entry("destination", place(route["destination"] ?? .null, in: namespace, isGateway: isGateway))
    ]
    if !isOnly { entries.append(Value.Entry("weight", route["weight"] ?? 0)) }
    return .mapping(entries)
  }

  /// A subset stands for its labels. For Ingresses the name of the service alone counts: 0.8.0 wrote it by itself in an
  /// object of another namespace, and ports by name.
  private func place(_ destination: Value, in namespace: String, isGateway: Bool) -> Value {
    let host = Self.host(destination["host"]?.string ?? "", in: namespace)
    let name = isGateway ? String(host.prefix { $0 != "." }) : host
    var entries = [Value.Entry("host", .string(name))]
    if let subset = destination["subset"]?.string {
      entries.append(Value.Entry("labels", labels["\(host) \(subset)"] ?? "unknown subset"))
    }
    if let port = destination["port"]?["number"] { entries.append(Value.Entry("port", port)) }
    return .mapping(entries)
  }

  // MARK: Policies

  private mutating func noteSubsets(_ object: Value) {
    let host = Self.host(object["spec"]?["host"]?.string ?? "", in: Self.namespace(object))
    for subset in object["spec"]?["subsets"]?.items ?? [] {
      labels["\(host) \(subset["name"]?.string ?? "")"] = subset["labels"] ?? .mapping([])
    }
  }

  /// Istioctl wrote a policy for all pods as one of a subset without labels.
  private mutating func addPolicies(_ object: Value) {
    let host = Self.host(object["spec"]?["host"]?.string ?? "", in: Self.namespace(object))
    if let policy = object["spec"]?["trafficPolicy"] { lines.insert("policy of \(host) {}: \(Self.text(policy))") }
    for subset in object["spec"]?["subsets"]?.items ?? [] {
      let labels = Self.text(subset["labels"] ?? .mapping([]))
      if labels != "{}" { lines.insert("subset of \(host) \(labels)") }
      if let policy = subset["trafficPolicy"] { lines.insert("policy of \(host) \(labels): \(Self.text(policy))") }
    }
  }

  // MARK: The rest

  /// No resolution and a place outside of the mesh were the defaults; a wildcard stands for whole labels today.
  private mutating func addEntry(_ object: Value) {
    let spec = object["spec"] ?? .null
    let kept = spec.entries.filter { entry in
      !(entry.key == "resolution" && entry.value == "NONE")
        && !(entry.key == "location" && entry.value == "MESH_EXTERNAL")
    }
    let entries = kept.map { entry -> Value.Entry in
      guard entry.key == "hosts" else { return entry }
      return Value.Entry("hosts", .sequence(entry.value.items.map { .string(Self.inWholeLabels($0.string ?? "")) }))
    }
    lines.insert("entry \(Self.text(.mapping(entries)))")
  }

  private static func inWholeLabels(_ host: String) -> String {
    guard host.hasPrefix("*"), host != "*", !host.hasPrefix("*.") else { return host }
    return "*." + host.drop { $0 == "*" || $0 == "-" }
  }

  /// Certificates came from files then and come from Secrets today, and the pods had another label.
  private mutating func addServers(_ object: Value) {
    hasGateways = true
    for server in object["spec"]?["servers"]?.items ?? [] {
      let port = server["port"] ?? .null
      let mode = server["tls"]?["mode"]?.string ?? "none"
      lines.insert("server \(Self.text(port["number"] ?? .null)) \(port["protocol"]?.string ?? "") \(mode)")
    }
  }
}
