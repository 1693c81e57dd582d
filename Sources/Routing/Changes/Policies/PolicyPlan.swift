public import Analysis
public import MeshStores
import Resources
public import YAML

/// A change of a traffic policy, worked out: what it means, and what is written for it.
public struct PolicyPlan: Sendable {
  /// What is written.
  public enum Work: Sendable {
    /// Edits of a DestinationRule that is there, with their conditions.
    case edits(MeshObject, [Edit])
    /// A new DestinationRule.
    case object(Value)
    /// Nothing, as there is none.
    case none
  }

  /// What is written.
  public let work: Work
  /// What the change is about, before and after.
  public let facts: [FactChange]
  /// What else people should know.
  public let notes: [PolicyNote]

  /// Works out a change.
  ///
  /// The policy of a host is that of the oldest DestinationRule that has one, since the others are merged into it (Istio
  /// `pilot/pkg/model/destination_rule.go`, `mergeDestinationRule`). Those for some clients alone are none of them.
  /// - Parameters:
  ///   - subset: the subset whose policy changes; nil for that of the host.
  ///   - serviceName: what a new DestinationRule is called.
  ///   - namespace: where it is made.
  public init(
    _ change: some PolicyChange,
    subset: String?,
    to subsets: HostSubsets,
    serviceName: String,
    namespace: String
  ) throws(PolicyRefusal) {
    guard let site = try Self.site(subset, subsets) else {
      let policy = change.applied(to: .mapping([]))
      facts = FactChange.pairs(change.facts(of: .mapping([])), change.facts(of: policy))
      work = policy.entries.isEmpty ? .none : .object(Self.rule(policy, serviceName, namespace))
      notes = []
      return
    }
    let spec = try Self.spec(of: site.rule)
    let before = Self.policy(at: site, in: spec)
    let after = change.applied(to: before)
    work = .edits(site.rule, try Self.edits(site, after, isThere: !before.entries.isEmpty))
    facts = FactChange.pairs(change.facts(of: before), change.facts(of: after))
    notes = Self.notes(on: change, after, subset == nil ? subsets : nil)
  }

  /// Whether anything changes.
  public var isChange: Bool {
    switch work {
    case .edits(_, let edits): edits.contains { !$0.isCondition }
    case .object: true
    case .none: false
    }
  }

  // MARK: Where

  /// A DestinationRule, and the place of the subset in it.
  private struct Site {
    let rule: MeshObject
    let place: Int?

    /// The way from the resource to the policy.
    var path: FieldPath {
      place.map { ["spec", "subsets", .item($0), "trafficPolicy"] } ?? ["spec", "trafficPolicy"]
    }
  }

  private static func site(_ subset: String?, _ subsets: HostSubsets) throws(PolicyRefusal) -> Site? {
    guard let subset else {
      let general = subsets.rules.filter { $0.spec?.has("workloadSelector") != true }
      let rule = general.first { $0.spec?.has("trafficPolicy") == true } ?? general.first
      return rule.map { Site(rule: $0, place: nil) }
    }
    let items = subsets[subset]?.rule.spec?.elements("subsets") ?? []
    guard let rule = subsets[subset]?.rule, let place = items.firstIndex(where: { $0.memberText("name") == subset })
    else { throw .noSuchSubset(subset, of: subsets.host, known: subsets.definitions.map(\.name)) }
    return Site(rule: rule, place: place)
  }

  private static func spec(of rule: MeshObject) throws(PolicyRefusal) -> Value {
    do throws(ValueError) { return try rule.node.value.field("spec") ?? .mapping([]) } catch {
      throw .unreadable(error.message)
    }
  }

  private static func policy(at site: Site, in spec: Value) -> Value {
    guard let place = site.place else { return spec.field("trafficPolicy") ?? .mapping([]) }
    let items = spec.field("subsets")?.items ?? []
    return items.indices.contains(place) ? items[place].field("trafficPolicy") ?? .mapping([]) : .mapping([])
  }

  // MARK: What

  private static func edits(_ site: Site, _ policy: Value, isThere: Bool) throws(PolicyRefusal) -> [Edit] {
    var tests: [Edit] = [.test(["spec", "host"], .string(site.rule.spec?.memberText("host") ?? ""))]
    if let place = site.place, let name = site.rule.spec?.elements("subsets")[place].memberText("name") {
      tests.append(.test(["spec", "subsets", .item(place), "name"], .string(name)))
    }
    guard isThere || !policy.entries.isEmpty else { return tests }
    do throws(RuleRefusal) {
      return tests
        + (try site.rule.edits { (value) throws(EditProblem) in
          try JSONPatch([policy.entries.isEmpty ? .remove(site.path) : .add(site.path, policy)]).applied(to: value)
        })
    } catch {
      guard case .unreadable(let reason) = error else { return tests }
      throw .unreadable(reason)
    }
  }

  private static func rule(_ policy: Value, _ name: String, _ namespace: String) -> Value {
    [
      "apiVersion": "networking.istio.io/v1", "kind": "DestinationRule",
      "metadata": ["name": .string(name), "namespace": .string(namespace)],
      "spec": ["host": .string(name), "trafficPolicy": policy],
    ]
  }

  /// Settings of a port replace all of the policy, those of a subset each component (Istio
  /// `pilot/pkg/networking/util/util.go`, `MergeSubsetTrafficPolicy` and `applyPortLevelTrafficPolicy`).
  private static func notes(on change: some PolicyChange, _ policy: Value, _ subsets: HostSubsets?) -> [PolicyNote] {
    var notes: [PolicyNote] = []
    for definition in subsets?.definitions ?? [] {
      let item = definition.rule.spec?.elements("subsets").first { $0.memberText("name") == definition.name }
      let own = item?.member("trafficPolicy").flatMap { try? $0.value }
      if change.components.contains(where: { own?.field($0) != nil }) {
        notes.append(.subsetHasItsOwn(definition.name))
      }
    }
    for settings in policy.field("portLevelSettings")?.items ?? [] {
      if case .integer(let port)? = settings.field(["port", "number"]) { notes.append(.portHasItsOwn(port)) }
    }
    return notes
  }
}
