import Resources
import YAML

/// Reads parts of rules that are alike wherever they stand.
struct RuleReader {
  let object: InputObject
  let domain: String

  /// A host in full.
  func host(_ text: String) -> String { HostName.qualified(text, in: object.namespace, domain: domain) }

  /// A destination; nil when there is none.
  func destination(_ node: Node?) -> Destination? {
    guard let node else { return nil }
    return Destination(
      host: host(node.memberText("host")),
      subset: node.memberText("subset"),
      port: node.member("port")?.number("number")
    )
  }

  /// The destinations of a route, with their weights.
  func destinations(_ route: Node) -> [WeightedDestination] {
    route.elements("route").map { entry in
      WeightedDestination(
        destination: destination(entry.member("destination")) ?? Destination(host: ""),
        weight: Int64(max(0, entry.number("weight") ?? 0)),
        headers: entry.member("headers").map(HeaderRules.init) ?? HeaderRules()
      )
    }
  }

  /// Gateways as `namespace/name`.
  func gateways(_ node: Node) -> [String] {
    node.texts("gateways").map { VirtualService.gateway($0, in: object.namespace) }
  }

  /// What a text has to be; nil when it only has to be there.
  static func matcher(_ node: Node?) -> StringMatcher? {
    guard let node else { return nil }
    if let text = node.member("exact")?.text { return .exact(text) }
    if let text = node.member("prefix")?.text { return .prefix(text) }
    guard let pattern = node.member("regex")?.text, pattern != "*" else { return nil }
    return .regex(pattern)
  }

  /// The conditions of a map, by name.
  static func matchers(_ node: Node?, isInverted: Bool = false) -> [FieldMatcher] {
    guard let node else { return [] }
    return node.pairs.map { FieldMatcher($0.key.text, matcher($0.value.resolved), isInverted: isInverted) }
      .sorted { $0.name < $1.name }
  }
}
