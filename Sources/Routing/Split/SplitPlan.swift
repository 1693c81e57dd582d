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
  public init(_ shares: [(target: RouteTarget, weight: Weight)], in rule: RouteRule, normalizes: Bool) throws(Refusal) {
    let shares = try Self.checked(shares, normalizes: normalizes)
    let destinations = rule.destinations ?? []
    let hosts = Set(shares.map(\.target.host))
    if let other = destinations.first(where: { !hosts.contains($0.target.host) && $0.share(in: destinations) > .zero })
    {
      throw .otherHost(other.target)
    }
    var parts: [Part] = []
    var edits: [Edit] = destinations.map { .test($0.path.appending("destination"), $0.written) }
    for destination in destinations {
      let after = shares.first { $0.target == destination.target }?.weight ?? .zero
      let alike = destinations.filter { $0.target == destination.target }
      if alike.count > 1, after > .zero { throw .severalPorts(destination.target) }
      let before = destination.share(in: destinations)
      parts.append(Part(target: destination.target, before: before, after: after))
      // One destination alone gets everything, whatever its weight says.
      if before != after || destination.weight == nil && shares.count > 1 {
        edits.append(.set(destination.path.appending("weight"), .integer(Int64(after.number))))
      }
    }
    let known = Set(destinations.map(\.target))
    let end = rule.path.appending("route").appending(.item(destinations.count))
    for (target, weight) in shares where !known.contains(target) {
      parts.append(Part(target: target, before: nil, after: weight))
      edits.append(.insert(end, Self.item(target, weight, beside: destinations)))
    }
    self.parts = parts
    self.edits = edits
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

  /// A new destination writes its host and names a port as those that are there for the same host do.
  private static func item(_ target: RouteTarget, _ weight: Weight, beside others: [RuleDestination]) -> Value {
    let like = others.first { $0.target.host == target.host }
    var destination: [Value.Entry] = [.init("host", like?.written["host"] ?? .string(target.host.name))]
    if let subset = target.subset { destination.append(.init("subset", .string(subset))) }
    if let port = like?.written["port"] { destination.append(.init("port", port)) }
    return ["destination": .mapping(destination), "weight": .integer(Int64(weight.number))]
  }
}

extension RuleDestination {
  /// What it gets beside the others: all of it when it is alone, and nothing when no weight is written.
  ///
  /// Source: Istio `networking/v1/virtual_service.proto`, `HTTPRouteDestination.weight`.
  public func share(in destinations: [RuleDestination]) -> Weight {
    destinations.count == 1 ? .whole : weight ?? .zero
  }
}
