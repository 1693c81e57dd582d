import Resources
import YAML

/// The rule of a VirtualService whose traffic is shifted from one version to another, and how it was before.
///
/// What it was and what it is to be are all that is needed to write it: nothing depends on the way between.
public struct ShiftedRule: Hashable, Sendable {
  /// What finds the rule again.
  public let choice: RuleChoice
  /// Its destinations in order; one that came with the shift is the last.
  public let destinations: [ShiftedDestination]
  /// The place of the version that traffic is taken from.
  public let stable: Int
  /// The place of the version that gets it.
  public let canary: Int
  /// What else leads to the new version meanwhile.
  public let exposure: Exposure

  /// Makes a rule as it was kept; nil when the places are none of its destinations.
  public init?(
    _ choice: RuleChoice,
    _ destinations: [ShiftedDestination],
    stable: Int,
    canary: Int,
    exposure: Exposure
  ) {
    guard destinations.indices.contains(stable), destinations.indices.contains(canary), stable != canary else {
      return nil
    }
    self.choice = choice
    self.destinations = destinations
    self.stable = stable
    self.canary = canary
    self.exposure = exposure
  }

  /// Takes a rule as it is now.
  ///
  /// - Parameters:
  ///   - stable: the version that traffic is taken from; nil for the one that has it.
  ///   - canary: the version that gets it.
  public init(
    _ rule: RouteRule,
    choice: RuleChoice,
    from stable: RouteTarget?,
    to canary: RouteTarget,
    exposure: Exposure
  ) throws(ShiftRefusal) {
    let written = rule.destinations ?? []
    for target in written.map(\.target) where written.count(where: { $0.target == target }) > 1 {
      throw .severalPorts(target)
    }
    try Self.check(exposure, in: rule, canary)
    let stable: RouteTarget = if let stable { stable } else { try Self.onlyVersion(of: written, besides: canary) }
    guard stable != canary else { throw .sameVersion(canary) }
    var destinations = written.map {
      ShiftedDestination($0.target, $0.weight.map { .weighted($0) } ?? .unweighted)
    }
    if !destinations.contains(where: { $0.target == canary }) { destinations.append(.init(canary, .added)) }
    guard let from = written.firstIndex(where: { $0.target == stable }), written[from].share(in: written) > .zero else {
      throw .noTraffic(stable)
    }
    self.choice = choice
    self.destinations = destinations
    self.stable = from
    self.canary = destinations.firstIndex { $0.target == canary } ?? destinations.endIndex - 1
    self.exposure = exposure
  }

  /// What each destination gets by a rule as it is now; one that is not there gets nothing.
  public func weights(in rule: RouteRule) -> [Weight] {
    let written = rule.destinations ?? []
    return destinations.map { destination in
      written.first { $0.target == destination.target }?.share(in: written) ?? .zero
    }
  }

  private static func onlyVersion(
    of written: [RuleDestination],
    besides canary: RouteTarget
  ) throws(ShiftRefusal) -> RouteTarget {
    let served = written.filter { $0.share(in: written) > .zero }.map(\.target)
    let others = served.filter { $0 != canary }
    guard let stable = others.first else { throw .sameVersion(canary) }
    guard others.count == 1 else { throw .severalVersions(others) }
    return stable
  }

  private static func check(_ exposure: Exposure, in rule: RouteRule, _ canary: RouteTarget) throws(ShiftRefusal) {
    guard !exposure.isEmpty else { return }
    guard rule.layer == .http else { throw .notHTTP(rule: rule.label) }
    if exposure.mirror != nil, rule.node.has("mirror") || rule.node.has("mirrors") { throw .mirrored }
    guard exposure.cookie != nil, let place = rule.destinations?.firstIndex(where: { $0.target == canary }) else {
      return
    }
    if rule.node.elements("route")[place].has("headers") { throw .ownHeaders(canary) }
  }
}
