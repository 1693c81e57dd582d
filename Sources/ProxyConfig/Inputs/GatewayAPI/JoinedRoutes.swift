import Resources

/// Routes of the Gateway API by gateway and host: those of several objects for one host are in one order.
///
/// Source: Istio `pilot/pkg/config/kube/gateway/conversion.go`, `sortHTTPRoutes`.
struct JoinedRoutes {
  private struct Key: Hashable {
    /// The gateway, or for services of the mesh the namespace of the routes.
    let place: String
    let host: String
  }

  private struct Group {
    let object: InputObject
    let name: String
    let gateway: String
    let host: String
    var rules: [HTTPRule]
  }

  private var groups: [Group] = []
  private var places: [Key: Int] = [:]
  private var counts: [String: Int] = [:]

  /// Adds the rules of an object at a place; older objects go first.
  mutating func add(_ attachment: RouteAttachments.Attachment, _ rules: [HTTPRule], of object: InputObject) {
    let isMesh = attachment.gateway == VirtualService.meshGateway
    for host in attachment.hosts {
      let key = Key(place: isMesh ? "mesh \(object.namespace)" : attachment.gateway, host: host)
      if let place = places[key] {
        groups[place].rules += rules
        continue
      }
      let owner = "\(object.kind.kind) \(object.namespace)/\(object.name)"
      let name = "\(object.name)-\(counts[owner, default: 0])-\(GatewayAPI.generatedMark)"
      counts[owner, default: 0] += 1
      places[key] = groups.count
      groups.append(Group(object: object, name: name, gateway: attachment.gateway, host: host, rules: rules))
    }
  }

  /// The rules as VirtualServices, one for each gateway and host.
  var virtualServices: [VirtualService] {
    groups.map { group in
      VirtualService(
        group.object,
        name: group.name,
        hosts: [group.host],
        gateways: [group.gateway],
        http: Self.sorted(group.rules)
      )
    }
  }

  /// The most specific rule first, as the Gateway API asks (`HTTPRouteRule.matches`); of equal ones the older.
  private static func sorted(_ rules: [HTTPRule]) -> [HTTPRule] {
    let ranked = rules.enumerated().map { (place: $0.offset, rank: rank($0.element), rule: $0.element) }
    return ranked.sorted { left, right in
      left.rank == right.rank ? left.place < right.place : right.rank.lexicographicallyPrecedes(left.rank)
    }.map(\.rule)
  }

  /// An exact path goes before a prefix, a longer one before a shorter one, then a method, more headers, more
  /// parameters.
  private static func rank(_ rule: HTTPRule) -> [Int] {
    guard let match = rule.matches.first else { return [-1, 0, 0, 0, 0] }
    let counts = [match.method == nil ? 0 : 1, match.headers.count, match.query.count]
    switch match.path {
    case .exact(let path): return [3, path.utf8.count] + counts
    case .segments(let path), .prefix(let path): return [2, path.utf8.count] + counts
    case .regex(let pattern): return [1, pattern.utf8.count] + counts
    case nil: return [0, 0] + counts
    }
  }
}
