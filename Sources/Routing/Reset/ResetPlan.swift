public import Analysis
public import MeshStores
import YAML

/// All requests to a service sent to one target, worked out.
///
/// Every other rule that sends requests to the service goes, and with it its conditions; the rule for all other requests
/// loses its fault and its mirrors, and has the whole weight on the target. What says how requests are sent, such as
/// timeouts, retries and headers, stays, and so do rules that send requests to other services alone, or answer themselves.
public struct ResetPlan: Sendable {
  /// The split of the rule that is left.
  public let parts: [SplitPlan.Part]
  /// What goes.
  public let facts: [FactChange]
  /// The conditions and changes, for the VirtualService as it was read.
  public let edits: [Edit]
  /// The rules that are left.
  public let notes: [RuleNote]

  /// Works out a reset.
  ///
  /// - Parameters:
  ///   - target: what gets everything.
  ///   - service: the service, whose rules go.
  ///   - rule: the rule for all requests that no other rule took.
  public init(
    to target: RouteTarget,
    of service: QualifiedHost,
    keeping rule: RouteRule,
    in owner: RouteOwner,
    naming: HostNaming
  ) throws(RuleRefusal) {
    let split: SplitPlan
    do throws(SplitPlan.Refusal) {
      split = try SplitPlan([(target, .whole)], in: rule, normalizes: false)
    } catch {
      throw .split(error)
    }
    var facts: [FactChange] = []
    var edits: [Edit] = []
    var notes: [RuleNote] = []
    for other in owner.rules where other.layer == .http && other.index != rule.index {
      if let reason = other.reasonToStay(for: service, naming) {
        notes.append(.kept(other.label, reason))
      } else {
        facts.append(try other.removal(naming))
        edits += [.test(other.path, try other.http()), .remove(other.path)]
      }
    }
    let clean = try RulePlan(Cleaning(naming: naming), to: rule, of: owner)
    self.facts = facts + clean.facts
    self.edits = clean.edits + edits + split.edits
    self.notes = notes
    parts = split.parts
  }

  /// Whether anything changes.
  public var isChange: Bool { edits.contains { !$0.isCondition } }

  /// The one target that has traffic by a rule.
  public static func onlyTarget(of rule: RouteRule, naming: HostNaming) throws(RuleRefusal) -> RouteTarget {
    let destinations = rule.destinations ?? []
    let served = destinations.filter { $0.share(in: destinations) > .zero }
    guard let target = served.first?.target, served.count == 1 else {
      throw .severalDestinations(destinations.map { naming.label($0.target) })
    }
    return target
  }

  /// Takes away what is no more than a trial.
  private struct Cleaning: RuleChange {
    let naming: HostNaming

    func applied(to rule: Value) -> Value {
      MirrorChange(.remove(nil), naming: naming).applied(to: FaultChange.remove(.all).applied(to: rule))
    }

    func facts(of rule: Value) -> [RuleFact] {
      FaultChange.remove(.all).facts(of: rule) + MirrorChange.facts(of: rule, naming)
    }
  }
}

extension RouteRule {
  /// What the rule does that is none of the service's business; nil for one that sends requests to the service.
  fileprivate func reasonToStay(for service: QualifiedHost, _ naming: HostNaming) -> String? {
    if let otherAction { return otherAction }
    guard let destinations, !destinations.contains(where: { $0.target.host == service }) else { return nil }
    return Set(destinations.map { naming.label(RouteTarget($0.target.host)) }).sorted().joined(separator: ", ")
  }
}
