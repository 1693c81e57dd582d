import ProxyState
import Routing

/// How a rule splits the requests to some hosts, as proxies are to have it.
struct RouteSplit: Sendable {
  /// Which of the routes that proxies have for the hosts are the rule's.
  enum RuleMark: Hashable, Sendable {
    /// Those of its name: Istio calls a route after its rule, and after the match behind a dot.
    case named(String)
    /// The one that takes what no other took; Istio puts nothing behind it.
    case standard
    /// Some of the others: neither side has a name to know them by.
    case conditional
  }

  /// The hosts of the rule's VirtualService, in full.
  let hosts: Set<String>
  let rule: RuleMark
  /// What each destination gets.
  let shares: [(target: RouteTarget, weight: Weight)]

  init(_ shares: [(target: RouteTarget, weight: Weight)], by rule: RuleMark, of hosts: Set<String>) {
    self.hosts = hosts
    self.rule = rule
    self.shares = shares
  }

  /// The split of a rule of a VirtualService; nil for one that is not for HTTP, of which proxies have no routes.
  init?(_ shares: [(target: RouteTarget, weight: Weight)], by rule: RouteRule, of hosts: Set<String>) {
    guard rule.layer == .http else { return nil }
    let mark: RuleMark = !rule.name.isEmpty ? .named(rule.name) : rule.hasConditions ? .conditional : .standard
    self.init(shares, by: mark, of: hosts)
  }

  /// Why the routes of a virtual host are not split so; nil when they are.
  func lack(in host: VirtualHostState) -> String? {
    guard let routes = routes(in: host) else {
      if host.routes.contains(where: isMet) { return nil }
      return "no route has \(Self.text(shares.map { (Self.name($0.target), Int64($0.weight.number)) }))"
    }
    if routes.isEmpty, case .named(let name) = rule { return "no route is called \(name)" }
    guard let other = routes.first(where: { !isMet(by: $0) }) else {
      return routes.isEmpty ? "there is no route" : nil
    }
    let actual = Self.shares(of: other)
    return actual.isEmpty ? "\(other.destination) in its place" : "still \(Self.text(actual))"
  }

  /// The part of the requests that each destination gets by the routes of a virtual host, from 0 to 1; nil where these do
  /// not tell.
  func parts(in host: VirtualHostState) -> [Double]? {
    guard let route = routes(in: host)?.first else { return nil }
    let actual = Self.shares(of: route)
    let sum = actual.reduce(0) { $0 + Double($1.weight) }
    // One destination alone has no weight.
    guard actual.count > 1, sum > 0 else {
      return actual.isEmpty ? nil : shares.map { Self.name($0.target) == actual[0].name ? 1 : 0 }
    }
    return shares.map { share in
      actual.filter { $0.name == Self.name(share.target) }.reduce(0) { $0 + Double($1.weight) } / sum
    }
  }

  /// The routes of the rule; nil where neither side has a name to know them by.
  private func routes(in host: VirtualHostState) -> [RouteState]? {
    switch rule {
    case .named(let name): host.routes.filter { $0.name == name || $0.name.hasPrefix("\(name).") }
    case .standard: Array(host.routes.suffix(1))
    case .conditional: nil
    }
  }

  /// Istio leaves out what gets nothing, and knows no percentages: only the proportions count.
  private func isMet(by route: RouteState) -> Bool {
    var wanted: [String: Int64] = [:]
    for share in shares where share.weight > .zero {
      wanted[Self.name(share.target), default: 0] += Int64(share.weight.number)
    }
    var actual: [String: Int64] = [:]
    for share in Self.shares(of: route) where share.weight > 0 { actual[share.name, default: 0] += share.weight }
    guard wanted.count == actual.count else { return false }
    let (whole, all) = (wanted.values.reduce(0, +), actual.values.reduce(0, +))
    return wanted.allSatisfy { name, weight in
      actual[name].map { $0.multipliedFullWidth(by: whole) == weight.multipliedFullWidth(by: all) } ?? false
    }
  }

  /// `v1@reviews.default.svc.cluster.local`, whatever the port.
  private static func name(_ target: RouteTarget) -> String { target.label }

  private static func shares(of route: RouteState) -> [(name: String, weight: Int64)] {
    route.shares.map { share in
      let parts = ClusterName(share.cluster)
      // Envoy's weights have 32 bits.
      return (
        parts.subset.isEmpty ? parts.host : "\(parts.subset)@\(parts.host)", Int64(UInt32(clamping: share.weight))
      )
    }
  }

  private static func text(_ shares: [(name: String, weight: Int64)]) -> String {
    shares.map { name, weight in "\(name.split(separator: "@").first ?? "")=\(weight)" }.joined(separator: " ")
  }
}
