public import Analysis
import Resources
import YAML

/// Where requests to one service go, as the mesh is.
public struct EffectiveRoutes: Sendable {
  /// The service's host in full.
  public let service: QualifiedHost
  /// The namespace that it is looked at from.
  public let namespace: String
  /// How many pods of the service can take requests.
  public let readyPods: Int
  /// The ways to it: the mesh first, then gateways whose rules lead to it.
  public let entrances: [RouteEntrance]

  /// Works out the routes of a service as pods of a namespace follow them. O(VirtualServices).
  public init(of service: QualifiedHost, in mesh: Mesh, seenFrom namespace: String) {
    let reading = EntranceReading(of: service, in: mesh, namespace)
    self.service = service
    self.namespace = namespace
    readyPods = HostPods(of: service, in: mesh).readyCount(with: [:])
    entrances = [reading.mesh] + reading.gateways
  }
}

/// Reads the ways to a service.
private struct EntranceReading {
  private let service: QualifiedHost
  private let objects: Mesh
  private let namespace: String

  init(of service: QualifiedHost, in mesh: Mesh, _ namespace: String) {
    self.service = service
    objects = mesh
    self.namespace = namespace
  }

  var mesh: RouteEntrance {
    let owners = objects.owners(of: service, seenFrom: namespace)
    return RouteEntrance(
      gateways: [],
      hosts: [service.name],
      owner: owners.first,
      shadowed: owners.dropFirst().map(\.object),
      rules: owners.first.map { rules(of: $0.rules) } ?? []
    )
  }

  /// VirtualServices of gateways that send requests to the service.
  var gateways: [RouteEntrance] {
    objects.objects(of: .virtualService).compactMap { object in
      let names = object.spec?.elements("gateways").map(\.text).filter { $0 != "mesh" } ?? []
      guard !names.isEmpty else { return nil }
      let owner = RouteOwner(object, domain: objects.settings.clusterDomain)
      let leading = owner.rules.filter { $0.destinations?.contains { $0.target.host == service } == true }
      guard !leading.isEmpty else { return nil }
      return RouteEntrance(
        gateways: names,
        hosts: object.hostNodes.map(\.text),
        owner: owner,
        shadowed: [],
        rules: rules(of: owner.rules).filter { rule in
          leading.contains { $0.layer == rule.rule.layer && $0.index == rule.rule.index }
        }
      )
    }
  }

  func rules(of rules: [RouteRule]) -> [EffectiveRule] {
    var closed: Set<RouteRule.Layer> = []
    return rules.map { rule in
      let isReached = !closed.contains(rule.layer)
      if !rule.hasConditions { closed.insert(rule.layer) }
      return EffectiveRule(
        rule: rule,
        matches: rule.hasConditions ? rule.node.elements("match").map(MatchWords.init) : [],
        isReached: isReached,
        destinations: destinations(of: rule),
        words: RuleWords(of: rule.node)
      )
    }
  }

  private func destinations(of rule: RouteRule) -> [EffectiveDestination] {
    let destinations = rule.destinations ?? []
    let sum = destinations.map { $0.share(in: destinations) }.sum
    return destinations.map { destination in
      let share = destination.share(in: destinations)
      let target = destination.target
      let labels = target.subset.map { HostSubsets(of: target.host, in: objects, seenFrom: namespace)[$0]?.labels }
      // A subset that no rule defines has no pods.
      let ready = labels.map { $0.map { HostPods(of: target.host, in: objects).readyCount(with: $0) } ?? 0 }
      return EffectiveDestination(
        target: target,
        port: destination.port,
        share: sum > 0 ? Double(share.number) / Double(sum) : 0,
        readyPods: ready ?? HostPods(of: target.host, in: objects).readyCount(with: [:])
      )
    }
  }
}

extension EffectiveRule {
  /// The rules of one VirtualService, whatever hosts it is for, in the order in which they are looked at.
  /// O(rules · DestinationRules).
  public static func all(of object: MeshObject, in mesh: Mesh, seenFrom namespace: String) -> [EffectiveRule] {
    let reading = EntranceReading(of: QualifiedHost(whole: ""), in: mesh, namespace)
    return reading.rules(of: RouteOwner(object, domain: mesh.settings.clusterDomain).rules)
  }
}
