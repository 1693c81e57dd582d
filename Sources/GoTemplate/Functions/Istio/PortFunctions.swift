/// Lists of ports and interfaces in Istio's templates (pkg/kube/inject/template.go).
enum PortFunctions {
  static let table: TemplateFunction.Table = [
    "excludeInboundPort": TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
      let port = ByteText.trimmed(try GoFormatter.text(of: arguments[0], &budget))
      return .string(excluding(port, try arguments.string(1)))
    },
    "includeInboundPorts": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .string(try ports(of: try arguments.listOrNull(0)) { _ in true })
    },
    "applicationPorts": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .string(try ports(of: try arguments.listOrNull(0)) { $0 != "istio-proxy" })
    },
    "kubevirtInterfaces": unchanged, "excludeInterfaces": unchanged,
    "appendMultusNetwork": TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
      .string(try appending(try arguments.string(1), to: try arguments.string(0), &budget))
    },
  ]

  private static let unchanged = TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
    .string(try arguments.string(0))
  }

  private static func excluding(_ port: String, _ list: String) -> String {
    if port.isEmpty || port == "0" { return list }
    let ports = ByteText.split(list, by: ",")
    // The template compares before it trims, so ` 15020` counts as another port.
    if ports.contains(port) { return list }
    return (ports.map { ByteText.trimmed($0) }.filter { !$0.isEmpty } + [port]).joined(separator: ",")
  }

  /// The TCP ports of some containers.
  private static func ports(
    of containers: [TemplateValue],
    _ isWanted: (String) -> Bool
  ) throws(TemplateProblem) -> String {
    var ports: [String] = []
    for container in containers {
      guard case .record(let container) = container else {
        throw .wrongType(expected: "v1.Container", found: container.typeName)
      }
      guard case .string(let name)? = container.fields["Name"], isWanted(name),
        case .list(let list)? = container.fields["Ports"]
      else { continue }
      for case .record(let port) in list.items {
        if case .string("UDP")? = port.fields["Protocol"] { continue }
        if case .string("SCTP")? = port.fields["Protocol"] { continue }
        if case .integer(let number)? = port.fields["ContainerPort"] { ports.append(String(number)) }
      }
    }
    return ports.joined(separator: ",")
  }

  /// Adds a network to a Multus annotation, which is a list of names or JSON.
  private static func appending(
    _ network: String,
    to existing: String,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> String {
    guard !existing.isEmpty else { return network }
    let bytes = Array(existing.utf8)
    guard let bracket = bytes.lastIndex(of: UInt8(ascii: "]")) else {
      let names = ByteText.split(existing, by: ",").map { ByteText.trimmed($0) }
      return names.contains(network) ? existing : existing + ", " + network
    }
    guard let networks = networks(in: existing, &budget) else { return existing }
    if networks.contains(network) { return existing }
    let head = String(decoding: bytes[..<bracket], as: UTF8.self)
    return head + ", {\"name\": \"\(network)\"}" + String(decoding: bytes[bracket...], as: UTF8.self)
  }

  /// The names in a JSON list of networks; nil when it is none, and stays as it is.
  private static func networks(in text: String, _ budget: inout WorkBudget) -> [String]? {
    guard case .list(let list)? = try? DataText.value(of: text, isJSON: true, &budget) else { return nil }
    var names: [String] = []
    for item in list.items {
      guard case .map(let network) = item else { return nil }
      if case .string(let name)? = network.entries["name"] { names.append(name) }
    }
    return names
  }
}
