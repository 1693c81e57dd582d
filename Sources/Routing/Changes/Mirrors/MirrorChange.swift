public import YAML

/// Where a rule sends copies of requests, whose answers nobody waits for.
public struct MirrorChange: RuleChange {
  /// What is asked.
  public enum Work: Hashable, Sendable {
    /// Sends copies of a share of the requests to a target.
    case set(RouteTarget, Percentage)
    /// Sends none to a target, or none at all.
    case remove(RouteTarget?)
  }

  private static let share = WrittenShare(field: "mirrorPercentage", older: ["mirrorPercent", "mirror_percent"])
  private static let shareOfItem = WrittenShare(field: "percentage", older: [])

  private let work: Work
  private let naming: HostNaming

  /// Makes a change; `naming` is that of the VirtualService.
  public init(_ work: Work, naming: HostNaming) {
    self.work = work
    self.naming = naming
  }

  /// The rule with the mirror: in the list `mirrors` where it has one, or else as the one `mirror`.
  ///
  /// A rule cannot have both (Istio `pkg/config/validation/virtualservice.go`, `validateHTTPRouteConflict`).
  public func applied(to rule: Value) -> Value {
    let items = rule.field("mirrors")?.items ?? []
    switch work {
    case .remove(nil): return Self.share.removing(from: rule).without(["mirror", "mirrors"])
    case .remove(let target?):
      let kept = items.filter { naming.target(of: $0.field("destination")) != target }
      let listed = kept.count == items.count ? rule : rule.setting("mirrors", to: kept.isEmpty ? nil : .sequence(kept))
      guard naming.target(of: rule.field("mirror")) == target else { return listed }
      return Self.share.removing(from: listed).setting("mirror", to: nil)
    case .set(let target, let share):
      return items.isEmpty ? single(target, share, in: rule) : listed(target, share, items, in: rule)
    }
  }

  /// A mirror without a share gets all requests, so only another share has to be written.
  private func single(_ target: RouteTarget, _ share: Percentage, in rule: Value) -> Value {
    let isThere = naming.target(of: rule.field("mirror")) == target
    let mirrored =
      isThere ? rule : rule.setting("mirror", to: naming.destination(target, like: naming.destinations(of: rule)))
    guard (Self.share.share(in: rule) ?? .whole) != share else { return mirrored }
    return Self.share.setting(share, in: mirrored)
  }

  private func listed(_ target: RouteTarget, _ share: Percentage, _ items: [Value], in rule: Value) -> Value {
    var items = items
    if let place = items.firstIndex(where: { naming.target(of: $0.field("destination")) == target }) {
      if (Self.shareOfItem.share(in: items[place]) ?? .whole) != share {
        items[place] = Self.shareOfItem.setting(share, in: items[place])
      }
    } else {
      let destination = naming.destination(target, like: naming.destinations(of: rule))
      let item: Value = ["destination": destination]
      items.append(share == .whole ? item : Self.shareOfItem.setting(share, in: item))
    }
    return rule.setting("mirrors", to: .sequence(items))
  }

  /// Each mirror with its share.
  public func facts(of rule: Value) -> [RuleFact] { Self.facts(of: rule, naming) }

  static func facts(of rule: Value, _ naming: HostNaming) -> [RuleFact] {
    var texts: [String] = []
    if let mirror = rule.field("mirror") { texts.append(text(mirror, share.share(in: rule), naming)) }
    for item in rule.field("mirrors")?.items ?? [] {
      texts.append(text(item.field("destination"), shareOfItem.share(in: item), naming))
    }
    return [RuleFact("mirror", texts.isEmpty ? nil : texts.joined(separator: ", "))]
  }

  private static func text(_ destination: Value?, _ share: Percentage?, _ naming: HostNaming) -> String {
    "\(naming.target(of: destination).map(naming.label) ?? "nowhere") \(share ?? .whole)"
  }
}
