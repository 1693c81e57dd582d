import Resources
import YAML

/// How traffic is spread over places.
struct LocalityRule {
  /// The shares of traffic from one place.
  struct Distribution {
    let from: String
    let to: [String: Int64]
  }

  /// The region that takes over from another.
  struct Failover {
    let from: String
    let to: String
  }

  let isEnabled: Bool
  let distributions: [Distribution]
  let failovers: [Failover]
  /// Labels in which endpoints have to be like the client to be used first: a name, or `name=value`.
  let priorityLabels: [String]

  /// Endpoints of the client's network go first, then those of its region, its zone, its subzone.
  static let near = LocalityRule(
    isEnabled: true,
    distributions: [],
    failovers: [],
    priorityLabels: [
      "topology.istio.io/network", "topology.kubernetes.io/region", "topology.kubernetes.io/zone",
      "topology.istio.io/subzone",
    ]
  )

  private init(
    isEnabled: Bool,
    distributions: [Distribution],
    failovers: [Failover],
    priorityLabels: [String]
  ) {
    self.isEnabled = isEnabled
    self.distributions = distributions
    self.failovers = failovers
    self.priorityLabels = priorityLabels
  }

  init(_ node: Node) {
    isEnabled = node.member("enabled")?.boolean ?? true
    distributions = node.elements("distribute").map { entry in
      var shares: [String: Int64] = [:]
      for pair in entry.member("to")?.pairs.map(\.self) ?? [] {
        shares[pair.key.text] = pair.value.integer.map { min(max($0, 0), 100) }
      }
      return Distribution(from: entry.memberText("from"), to: shares)
    }
    failovers = node.elements("failover").map { Failover(from: $0.memberText("from"), to: $0.memberText("to")) }
    priorityLabels = node.texts("failoverPriority")
  }
}
