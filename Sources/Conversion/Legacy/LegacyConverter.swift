import Resources
import YAML

/// Turns the rules of Istio before 0.8 into those of today: RouteRules into VirtualServices, the versions they name and
/// DestinationPolicies into DestinationRules, EgressRules into ServiceEntries.
///
/// Source: Istio 0.8 `istioctl/pkg/convert`, which did so for the rules of its time.
struct LegacyConverter {
  private let manifests: ManifestObjects
  private let settings: ConversionSettings

  init(_ manifests: ManifestObjects, _ settings: ConversionSettings) {
    self.manifests = manifests
    self.settings = settings
  }

  func convert(into record: inout ConversionRecord) {
    let rules = read(.routeRule, &record) { LegacyRouteRule($0, settings) }
    let policies = read(.destinationPolicy, &record) { LegacyDestinationPolicy($0, settings) }
    var names = NewNames(
      manifests.of(.virtualService) + manifests.of(.destinationRule) + manifests.of(.serviceEntry)
    )
    var versions = LegacyVersions(settings)
    for group in Self.grouped(rules) {
      LegacyRuleGroup(group, manifests.services, settings).convert(&versions, &names, &record)
    }
    versions.add(policies.sorted { $0.object.key < $1.object.key }, &record)
    for host in versions.hosts { record.add(versions.destinationRule(of: host, &names)) }
    warnOfRivals(rules, policies, &record)
    for object in manifests.of(.egressRule) {
      LegacyEgressRule(object, settings).convert(&names, &record)
    }
  }

  /// Reads every object of a kind; one without a destination was refused by Istio, too.
  private func read<Rule>(
    _ kind: ResourceKind,
    _ record: inout ConversionRecord,
    _ make: (ManifestObject) -> Rule?
  ) -> [Rule] {
    manifests.of(kind).compactMap { object in
      guard let rule = make(object) else {
        record.refuse("a \(kind.kind) needs a destination with a name or a service", at: object.nameNode, of: object)
        return nil
      }
      record.replace(object)
      return rule
    }
  }

  /// The rules by host, in the order of the text; those of one host in the order in which they are tried.
  private static func grouped(_ rules: [LegacyRouteRule]) -> [[LegacyRouteRule]] {
    var groups: [[LegacyRouteRule]] = []
    var places: [String: Int] = [:]
    for rule in rules {
      if let place = places[rule.destination.host] {
        groups[place].append(rule)
      } else {
        places[rule.destination.host] = groups.count
        groups.append([rule])
      }
    }
    return groups.map { $0.sorted(by: LegacyRouteRule.isTried) }
  }

  /// Tells of hosts that objects of today are for already: of two the older one holds.
  private func warnOfRivals(
    _ rules: [LegacyRouteRule],
    _ policies: [LegacyDestinationPolicy],
    _ record: inout ConversionRecord
  ) {
    let routed = hosts(of: .virtualService) { $0.spec?.elements("hosts").map(\.text) ?? [] }
    let ruled = hosts(of: .destinationRule) { [$0.spec?.memberText("host") ?? ""] }
    for rule in rules where routed[rule.destination.host] != nil {
      warn(of: routed[rule.destination.host], rule.destination, rule.object, &record)
    }
    for policy in policies where ruled[policy.destination.host] != nil {
      warn(of: ruled[policy.destination.host], policy.destination, policy.object, &record)
    }
  }

  private func warn(
    of rival: ManifestObject?,
    _ destination: LegacyService,
    _ object: ManifestObject,
    _ record: inout ConversionRecord
  ) {
    guard let rival else { return }
    record.warn(
      "the \(rival.kind.kind) \(rival.namespace)/\(rival.name) is for \(destination.displayName) already",
      next: "make one object of both",
      at: destination.node,
      of: object
    )
  }

  private func hosts(of kind: ResourceKind, _ hosts: (ManifestObject) -> [String]) -> [String: ManifestObject] {
    var owners: [String: ManifestObject] = [:]
    for object in manifests.of(kind) {
      for host in hosts(object) where !host.isEmpty {
        let host = settings.qualified(host, in: object.namespace)
        if owners[host] == nil { owners[host] = object }
      }
    }
    return owners
  }
}
