extension VirtualService {
  /// The hosts to which the rules send traffic of a namespace, each with the ports that they name; without ports where one
  /// of them leaves the port open.
  ///
  /// Source: Istio `pilot/pkg/model/sidecar.go`, `virtualServiceDestinationsFilteredBySourceNamespace`.
  func destinations(from namespace: String) -> [String: Set<Int>] {
    let rules = http.filter { rule in
      rule.matches.isEmpty || rule.matches.contains { $0.sourceNamespace.isEmpty || $0.sourceNamespace == namespace }
    }
    let weighted = rules.flatMap(\.destinations) + (tls + tcp).flatMap(\.destinations)
    var ports: [String: Set<Int>] = [:]
    var open: Set<String> = []
    for destination in weighted.map(\.destination) + rules.flatMap(\.mirrors).map(\.destination) {
      ports[destination.host, default: []].formUnion([destination.port].compactMap(\.self))
      if destination.port == nil { open.insert(destination.host) }
    }
    for host in open { ports[host] = [] }
    return ports
  }
}
