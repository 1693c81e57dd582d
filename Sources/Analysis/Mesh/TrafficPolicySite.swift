import Resources
import YAML

/// A traffic policy of a DestinationRule, with where it stands.
struct TrafficPolicySite {
  /// How much of the traffic a policy governs.
  enum Level {
    /// All traffic to the host.
    case host
    /// Traffic to one subset.
    case subset
    /// Traffic to one port, of the host or of a subset.
    case port
  }

  /// The policy's mapping.
  let policy: Node
  /// What it governs.
  let level: Level
  /// The port that it governs; nil for all.
  let port: Int?

  /// The traffic policies of a DestinationRule, in the order of the text: each followed by those of its ports.
  static func all(in spec: Node) -> [TrafficPolicySite] {
    var sites = sites(of: spec.member("trafficPolicy"), level: .host)
    for subset in spec.member("subsets")?.items.map(\.resolved) ?? [] {
      sites += Self.sites(of: subset.member("trafficPolicy"), level: .subset)
    }
    return sites
  }

  private static func sites(of policy: Node?, level: Level) -> [TrafficPolicySite] {
    guard let policy, policy.kind == .mapping else { return [] }
    let ports = policy.member("portLevelSettings")?.items.map(\.resolved) ?? []
    return [TrafficPolicySite(policy: policy, level: level, port: nil)]
      + ports.filter { $0.kind == .mapping }.map { settings in
        let number = settings.member("port")?.member("number")?.integer
        return TrafficPolicySite(policy: settings, level: .port, port: number.flatMap { Int(exactly: $0) })
      }
  }
}
