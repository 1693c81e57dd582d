/// Groups endpoints by where they run, and says how much of the traffic each place gets.
///
/// Source: Istio `pilot/pkg/networking/core/loadbalancer/loadbalancer.go`: shares where a rule gives them, otherwise the
/// nearest place first, for which outlier detection has to notice that it fails.
struct LocalitySpread {
  /// The places, and whether their weights count.
  struct Spread {
    let places: [LocalityEndpoints]
    let isWeighted: Bool
  }

  private let own: Locality
  private let labels: [String: String]
  private let rule: LocalityRule?
  private let failsOver: Bool

  init(_ scope: ProxyScope, _ service: MeshService, _ policy: TrafficPolicy) {
    own = Locality(scope.identity.locality)
    labels = scope.identity.labels
    let isSpecial = policy.loadBalancer?.locality == nil && service.prefersNearEndpoints
    let wanted = isSpecial ? .near : policy.loadBalancer?.locality ?? scope.input.mesh.locality
    rule = wanted?.isEnabled == false ? nil : wanted
    // Without outlier detection Envoy would never notice that a place fails.
    failsOver = isSpecial || (policy.outlierDetection != nil && wanted?.isEnabled != false)
  }

  func places(_ endpoints: [PlacedEndpoint]) -> Spread {
    if let rule, let shares = rule.distributions.first(where: { own.isInside($0.from) }), !own.isEmpty {
      return Spread(places: distributed(endpoints, shares.to), isWeighted: true)
    }
    if failsOver, let rule, !rule.priorityLabels.isEmpty {
      return Spread(places: prioritized(endpoints) { distance(byLabels: rule, $0) }, isWeighted: true)
    }
    if failsOver, !own.isEmpty {
      let isWeighted = rule?.failovers.isEmpty == false
      return Spread(places: prioritized(endpoints) { distance(byPlace: $0) }, isWeighted: isWeighted)
    }
    return Spread(places: prioritized(endpoints) { _ in 0 }, isWeighted: false)
  }

  /// How many steps away an endpoint is: 0 in the same subzone, 3 in the region that takes over, 4 anywhere else.
  private func distance(byPlace endpoint: PlacedEndpoint) -> Int {
    let place = Locality(endpoint.endpoint.locality)
    let depth = own.commonDepth(with: place)
    if depth > 0 { return 3 - depth }
    guard let target = rule?.failovers.first(where: { $0.from == own.region }) else { return 3 }
    return target.to == place.region ? 3 : 4
  }

  /// How many labels, from the last on, an endpoint does not share with the proxy.
  private func distance(byLabels rule: LocalityRule, _ endpoint: PlacedEndpoint) -> Int {
    let wanted = rule.priorityLabels
    let place = Locality(endpoint.endpoint.locality)
    let shared = wanted.prefix { label in
      let parts = label.split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.first ?? label
      let asked = parts.count > 1 ? parts[1] : Self.label(name, labels, own)
      return asked == Self.label(name, endpoint.endpoint.labels, place)
    }
    let distance = wanted.count - shared.count
    // A region that takes over is looked at within each distance.
    return rule.failovers.isEmpty ? distance : distance * 5 + self.distance(byPlace: endpoint)
  }

  /// A label, those of the place being known without being written.
  private static func label(_ name: String, _ labels: [String: String], _ place: Locality) -> String {
    if let value = labels[name] { return value }
    switch name {
    case "topology.kubernetes.io/region": return place.region
    case "topology.kubernetes.io/zone": return place.zone
    case "topology.istio.io/subzone": return place.subzone
    default: return ""
    }
  }

  /// The places by distance; distances without an endpoint are skipped, since Envoy wants no gap.
  private func prioritized(_ endpoints: [PlacedEndpoint], _ distance: (PlacedEndpoint) -> Int) -> [LocalityEndpoints] {
    struct Key: Hashable {
      let distance: Int
      let locality: Locality
    }
    if endpoints.isEmpty { return [] }
    let groups = Dictionary(grouping: endpoints) {
      Key(distance: distance($0), locality: Locality($0.endpoint.locality))
    }
    let distances = Set(groups.keys.map(\.distance)).sorted()
    let sorted = groups.sorted { ($0.key.distance, $0.key.locality) < ($1.key.distance, $1.key.locality) }
    return sorted.map { key, endpoints in
      place(key.locality, endpoints, priority: distances.firstIndex(of: key.distance) ?? 0)
    }
  }

  /// The places that get a share; what several places share is split by their weights.
  private func distributed(_ endpoints: [PlacedEndpoint], _ shares: [String: Int64]) -> [LocalityEndpoints] {
    let places = prioritized(endpoints) { _ in 0 }
    // The longest pattern is the most specific.
    let patterns = shares.keys.sorted { ($1.count, $0) < ($0.count, $1) }
    var members: [String: [LocalityEndpoints]] = [:]
    for place in places {
      guard let pattern = patterns.first(where: { place.locality.isInside($0) }) else { continue }
      members[pattern, default: []].append(place)
    }
    return patterns.flatMap { pattern -> [LocalityEndpoints] in
      let group = members[pattern] ?? []
      let total = max(group.reduce(0) { $0 + $1.weight }, 1)
      return group.compactMap { place in
        let weight = Double(shares[pattern] ?? 0) * Double(place.weight) / Double(total)
        guard weight > 0 else { return nil }
        return LocalityEndpoints(
          locality: place.locality,
          endpoints: place.endpoints,
          weight: max(Int64(weight.rounded(.up)), 1),
          priority: 0
        )
      }
    }.sorted { $0.locality < $1.locality }
  }

  private func place(_ locality: Locality, _ endpoints: [PlacedEndpoint], priority: Int) -> LocalityEndpoints {
    let members = endpoints.map { placed in
      LocalityEndpoints.Endpoint(
        address: placed.address,
        weight: placed.endpoint.weight,
        speaksMutualTLS: placed.speaksMutualTLS,
        origin: placed.endpoint.origin
      )
    }
    // The sum has to stay within 32 bits (`envoy/config/endpoint/v3/endpoint_components.proto`).
    let weight = min(members.reduce(0) { $0 + $1.weight }, 4_294_967_295)
    return LocalityEndpoints(locality: locality, endpoints: members, weight: weight, priority: priority)
  }
}
