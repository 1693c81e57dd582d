import Output

/// What a list of Envoy's is: what tells its elements apart, and whether their order means something.
struct ListForm {
  /// Tells an element from others; nil where the element has nothing of the kind.
  typealias Key = @Sendable (JSONValue) -> String?

  /// Tried one after the other: what the first leaves unmatched the second may match.
  let keys: [Key]
  /// Whether the order means something.
  let isOrdered: Bool
  /// What an element is called in a path; nil for its place.
  let label: Key?

  private init(_ keys: [Key], isOrdered: Bool = false, label: Key? = nil) {
    self.keys = keys
    self.isOrdered = isOrdered
    self.label = label
  }

  /// The form of the list in a field (Envoy's API: what each message says of the order of its lists).
  init(of field: String, _ elements: [JSONValue]) {
    self =
      switch field {
      case "routes": Self.routes
      case "filter_chains": ListForm([Self.nameAndMatch, Self.name, Self.match], label: Self.name)
      case "filters", "http_filters", "listener_filters", "access_log", "transport_socket_matches", "virtual_clusters":
        ListForm([Self.name, Self.whole], isOrdered: true, label: Self.name)
      case "endpoints": ListForm([Self.place, Self.locality], label: Self.locality)
      case "lb_endpoints": ListForm([Self.address], label: Self.address)
      case "request_headers_to_add", "response_headers_to_add":
        ListForm([Self.header], label: Self.header)
      case "headers": ListForm([Self.whole, Self.name], label: Self.name)
      case "thresholds": ListForm([{ $0["priority"]?.text ?? "DEFAULT" }])
      case "request_mirror_policies": ListForm([{ $0["cluster"]?.text }], label: { $0["cluster"]?.text })
      case "services": ListForm([{ $0["host"]?.text }], label: { $0["host"]?.text })
      case "upgrade_configs":
        ListForm([{ $0["upgrade_type"]?.text }], label: { $0["upgrade_type"]?.text })
      case "hash_policy", "alpn_protocols", "cipher_suites", "ecdh_curves": ListForm([Self.whole], isOrdered: true)
      default: Self.usual(elements)
      }
  }

  /// A route is its match; a name is shared by the routes of a rule.
  private static let routes = ListForm([nameAndMatch, match, name], isOrdered: true)

  private static func usual(_ elements: [JSONValue]) -> ListForm {
    let areNamed = !elements.isEmpty && elements.allSatisfy { $0["name"] != nil }
    return areNamed ? ListForm([name], label: name) : ListForm([whole])
  }

  private static let whole: Key = { $0.canonicalText }
  private static let name: Key = { $0["name"]?.text }
  private static let match: Key = { ($0["match"] ?? $0["filter_chain_match"] ?? .null).canonicalText }
  private static let nameAndMatch: Key = { "\(name($0) ?? "") \(match($0) ?? "")" }
  private static let header: Key = { $0.member("header", "key")?.text?.lowercased() }
  private static let place: Key = { "\(locality($0) ?? "") \($0["priority"]?.shortText ?? "0")" }

  private static let locality: Key = { element in
    let parts = ["region", "zone", "sub_zone"].map { element["locality"]?[$0]?.shortText ?? "" }
    return parts.allSatisfy(\.isEmpty) ? "" : parts.joined(separator: "/")
  }

  private static let address: Key = { element in
    guard let address = element.member("endpoint", "address") else { return nil }
    if let socket = address["socket_address"] {
      return "\(socket["address"]?.shortText ?? ""):\(socket["port_value"]?.shortText ?? "0")"
    }
    return address.member("pipe", "path")?.text ?? address.member("envoy_internal_address", "endpoint_id")?.text
  }
}
