import Analysis
public import MeshStores
import YAML

/// A new split of a rule's traffic, worked out: what each destination gets, and the edits that bring it about.
///
/// Only weights change, and destinations are added. What gets nothing any more stays with weight 0, so that nothing that
/// someone wrote at a destination, such as headers, is lost.
public struct SplitPlan: Sendable {
  /// A part of the split.
  public struct Part: Hashable, Sendable {
    /// What gets it.
    public let target: RouteTarget
    /// The weight before; nil for a destination that is added.
    public let before: Weight?
    /// The weight from now on.
    public let after: Weight

    /// Makes a part.
    public init(target: RouteTarget, before: Weight?, after: Weight) {
      self.target = target
      self.before = before
      self.after = after
    }
  }

  /// Why a split cannot be set as asked.
  public enum Refusal: Error, Hashable, Sendable {
    /// The weights add up to something else than 100.
    case sum(Int64)
    /// The weights are all zero, so that they cannot be scaled.
    case nothing
    /// A target is named twice.
    case repeated(RouteTarget)
    /// The rule also sends traffic to another host, which is not named.
    case otherHost(RouteTarget)
    /// The rule has several destinations that differ in nothing but the port, of which one would have to be chosen.
    case severalPorts(RouteTarget)
    /// A new backend needs a port, and its Service has several.
    case noPort(RouteTarget)
  }

  /// The parts: first the destinations of the rule in their order, then those that are added.
  public let parts: [Part]
  /// The conditions and changes, for the VirtualService as it was read.
  public let edits: [Edit]

  /// Whether anything changes.
  public var isChange: Bool { edits.contains { !$0.isCondition } }

  /// Works out a split.
  ///
  /// - Parameters:
  ///   - shares: what each target gets; every destination that is not among them gets nothing.
  ///   - rule: a rule with destinations that can be read.
  ///   - normalizes: whether weights that do not add up to 100 are scaled instead of refused.
  ///   - backends: the Services behind an HTTPRoute, of which each version is one.
  public init(
    _ shares: [(target: RouteTarget, weight: Weight)],
    in rule: RouteRule,
    normalizes: Bool,
    backends: BackendServices? = nil
  ) throws(Refusal) {
    let shares = try Self.checked(shares, normalizes: normalizes)
    let destinations = rule.destinations ?? []
    try Self.checkOthers(destinations, shares, backends)
    let added = shares.filter { share in !destinations.contains { $0.target == share.target } }
    var parts: [Part] = []
    var edits = destinations.flatMap(\.conditions)
    for destination in destinations {
      let after = shares.first { $0.target == destination.target }?.weight ?? .zero
      let alike = destinations.filter { $0.target == destination.target }
      if alike.count > 1, after > .zero { throw .severalPorts(destination.target) }
      let before = destination.share(in: destinations)
      parts.append(Part(target: destination.target, before: before, after: after))
      if destination.needsWeight(after, before: before, among: destinations.count + added.count) {
        edits.append(.set(destination.path.appending("weight"), .integer(Int64(after.number))))
      }
    }
    let end = rule.listPath.appending(.item(destinations.count))
    for (target, weight) in added {
      let port = backends?.port(of: target, beside: destinations)
      if backends != nil, port == nil { throw .noPort(target) }
      parts.append(Part(target: target, before: nil, after: weight))
      edits.append(.insert(end, rule.item(target, weight, port: port)))
    }
    self.parts = parts
    self.edits = edits
  }

  /// What is not named loses its traffic only if it belongs to a host that is.
  private static func checkOthers(
    _ destinations: [RuleDestination],
    _ shares: [(target: RouteTarget, weight: Weight)],
    _ backends: BackendServices?
  ) throws(Refusal) {
    let hosts = Set(shares.map(\.target.host)).union(backends?.versions ?? [])
    let other = destinations.first { !hosts.contains($0.target.host) && $0.share(in: destinations) > .zero }
    if let other { throw .otherHost(other.target) }
  }

  /// The shares if they are a whole split: each target once, and 100 in all, scaled if that is allowed.
  public static func checked(
    _ shares: [(target: RouteTarget, weight: Weight)],
    normalizes: Bool
  ) throws(Refusal) -> [(target: RouteTarget, weight: Weight)] {
    var seen: Set<RouteTarget> = []
    for share in shares where !seen.insert(share.target).inserted { throw .repeated(share.target) }
    let sum = shares.map(\.weight).sum
    guard sum != Int64(Weight.whole.number) else { return shares }
    guard normalizes else { throw .sum(sum) }
    guard let scaled = WeightScaling.toWhole(shares.map(\.weight)) else { throw .nothing }
    return zip(shares, scaled).map { ($0.target, $1) }
  }
}
