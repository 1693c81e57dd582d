import Resources
public import YAML

/// The conditions of a match of a VirtualService in words.
public struct MatchWords: Hashable, Sendable {
  /// One phrase a condition, all of which must hold: `header end-user is jason`, `path begins with /v1`; none for a match
  /// that takes everything.
  public let conditions: [String]

  /// Reads a match of any list of rules. Fields that are not known are left out.
  ///
  /// Source of the fields: Istio `networking/v1/virtual_service.proto`, `HTTPMatchRequest`, `L4MatchAttributes` and
  /// `TLSMatchAttributes`.
  public init(of match: Node) {
    var conditions: [String] = []
    let ignoresCase = match.member("ignoreUriCase")?.boolean == true
    if let path = match.member("uri").flatMap(Self.text) {
      conditions.append("path \(path)" + (ignoresCase ? " in any case" : ""))
    }
    for field: StaticString in ["method", "scheme", "authority"] {
      if let text = match.member(field).flatMap(Self.text) { conditions.append("\(field) \(text)") }
    }
    conditions += Self.named("header", match.member("headers"), without: false)
    conditions += Self.named("header", match.member("withoutHeaders"), without: true)
    conditions += Self.named("query parameter", match.member("queryParams"), without: false)
    conditions += Self.list("name of TLS", match, "sniHosts") + Self.list("address", match, "destinationSubnets")
    if let port = match.member("port")?.integer, port != 0 { conditions.append("port is \(port)") }
    conditions += Self.source(match)
    let gateways = match.elements("gateways").map(\.text)
    if !gateways.isEmpty { conditions.append("through \(gateways.joined(separator: " or "))") }
    self.conditions = conditions
  }

  private static func source(_ match: Node) -> [String] {
    let labels = (match.member("sourceLabels")?.textMembers ?? [:]).sorted { $0.key < $1.key }
    let namespace = match.memberText("sourceNamespace")
    return labels.map { "from pods with \($0.key)=\($0.value)" }
      + (namespace.isEmpty ? [] : ["from namespace \(namespace)"])
  }

  private static func list(_ name: String, _ match: Node, _ field: StaticString) -> [String] {
    let texts = match.elements(field).map(\.text)
    return texts.isEmpty ? [] : ["\(name) is \(texts.joined(separator: " or "))"]
  }

  /// Phrases about headers or parameters; a value that says nothing only asks that there is one.
  private static func named(_ kind: String, _ conditions: Node?, without: Bool) -> [String] {
    guard let conditions else { return [] }
    return conditions.pairs.map { pair in
      let name = pair.key.text
      guard let text = text(pair.value.resolved) else {
        return without ? "no \(kind) \(name)" : "\(kind) \(name) is there"
      }
      return without ? "not: \(kind) \(name) \(text)" : "\(kind) \(name) \(text)"
    }
  }

  /// What a `StringMatch` asks; nil where it says nothing.
  private static func text(_ condition: Node) -> String? {
    if let exact = condition.member("exact") { return "is \(exact.text)" }
    if let prefix = condition.member("prefix") { return "begins with \(prefix.text)" }
    if let regex = condition.member("regex") { return "matches \(regex.text)" }
    return nil
  }
}
