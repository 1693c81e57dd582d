import Analysis
import MeshStores
import Resources
import Routing
import YAML

extension RouteScene {
  /// A VirtualService that is not there yet.
  struct NewVirtualService {
    let name: String
    let naming: HostNaming
    let value: Value
  }

  /// How a VirtualService names hosts.
  func naming(of owner: RouteOwner) -> HostNaming {
    HostNaming(namespace: owner.object.namespace, domain: mesh.settings.clusterDomain, service: service)
  }

  /// The rule of a name, or the one for all other requests, whatever it does.
  func anyRule(
    called name: String?,
    of owner: RouteOwner,
    _ resource: StoredResource
  ) throws(CommandError) -> RouteRule {
    do throws(RuleChoice.Failure) { return try (name.map(RuleChoice.named) ?? .standard).anyRule(of: owner) } catch {
      throw .input(error.message(in: place(of: owner.object)), next: error.next)
    }
  }

  /// A VirtualService for a service that has none: all requests go to these targets, or to the service as a whole.
  ///
  /// - Parameters:
  ///   - rule: the rule that was asked for, of which there can be none.
  ///   - isAllowed: whether one may be made.
  func newRoutes(
    to shares: [(target: RouteTarget, weight: Weight)]? = nil,
    choosing rule: String? = nil,
    isAllowed: Bool
  ) throws(CommandError) -> NewVirtualService {
    try checkService()
    guard isAllowed else {
      throw .notFound("no VirtualService names \(service.name)", next: "leave out --no-create to create one")
    }
    guard rule == nil else {
      throw .notFound("no VirtualService names \(service.name), so there is no rule to choose", next: nil)
    }
    guard let home = mesh.hosts.hosts(named: service).first?.object, home.kind == .service else {
      throw .notFound("no VirtualService names \(service.name)", next: "write one first")
    }
    let value = NewRoutes.virtualService(
      for: home.name,
      in: home.namespace,
      shares ?? [(RouteTarget(service), .whole)],
      domain: mesh.settings.clusterDomain
    )
    return NewVirtualService(
      name: home.name,
      naming: HostNaming(namespace: home.namespace, domain: mesh.settings.clusterDomain, service: service),
      value: value
    )
  }

  /// Does what can be refused; `resource` is the one that messages name.
  func refusing<Result>(
    in resource: StoredResource? = nil,
    _ work: () throws(RuleRefusal) -> Result
  ) throws(CommandError) -> Result {
    do { return try work() } catch {
      let place = resource?.reference.place ?? "the new VirtualService"
      switch error {
      case .noSuchConditions, .noConditions: throw .notFound(error.message(in: place), next: error.next)
      default: throw .input(error.message(in: place), next: error.next)
      }
    }
  }

  /// What a share means, which subsets have to be added for it, and the refusal of what loses requests.
  func targets(
    of shares: [SplitShare],
    _ policy: SubsetPolicy,
    normalizes: Bool = false
  ) throws(CommandError) -> (shares: [(target: RouteTarget, weight: Weight)], additions: [RouteChange]) {
    let targets = SplitTargets(shares, to: service, in: mesh, namespace: namespace, label: policy.label)
    let served = targets.shares.filter { $0.weight > .zero }.map(\.target)
    try checkHosts(of: served)
    let additions = try additions(of: targets.missing, policy)
    try checkReadiness(of: served, policy)
    return (targets.shares, additions)
  }
}
