import Analysis
import MeshStores
import Output
import Resources
import Routing
import YAML

/// Works out what `meshctl route set` writes, and refuses what would lose requests.
struct SplitPlanning {
  let options: RouteSetOptions
  let service: QualifiedHost
  let namespace: String
  let stored: StoredMesh
  let meshName: String

  private var mesh: Mesh { stored.mesh }

  /// The whole step.
  func step() throws(CommandError) -> SplitStep {
    let targets = SplitTargets(
      options.shares,
      to: service,
      in: mesh,
      namespace: namespace,
      label: options.subsetLabel
    )
    let owner = try owner()
    if owner == nil { try checkService() }
    try checkHosts(targets)
    let added = try additions(targets)
    try checkReadiness(targets)
    guard let owner, let resource = stored.resource(of: owner.object) else {
      return SplitStep(added: added, routes: try newRoutes(targets))
    }
    let rule = try rule(of: owner, resource)
    let plan = try refusing { () throws(SplitPlan.Refusal) in
      try SplitPlan(targets.shares, in: rule, normalizes: options.normalizes)
    }
    return SplitStep(added: added, routes: .edits(resource, rule, plan))
  }

  private func rule(of owner: RouteOwner, _ resource: StoredResource) throws(CommandError) -> RouteRule {
    do throws(RuleChoice.Failure) {
      return try (options.rule.map(RuleChoice.named) ?? .standard).rule(of: owner)
    } catch {
      throw .input(error.message(in: resource), next: error.next)
    }
  }

  // MARK: Whose routes

  private func owner() throws(CommandError) -> RouteOwner? {
    if let name = options.virtualService {
      guard let owner = mesh.owner(called: name, in: namespace) else {
        throw .notFound("virtualservice \"\(name)\" not found in namespace \(namespace)", next: nil)
      }
      return owner
    }
    let owners = mesh.owners(of: service, seenFrom: namespace)
    guard owners.count > 1 else { return owners.first }
    let names = owners.map { stored.resource(of: $0.object)?.reference.place ?? $0.object.origin }
    throw .conflict(
      "\(names.joined(separator: " and ")) all name \(service.name)",
      next: "choose one with --virtual-service NAME; Istio follows the first alone"
    )
  }

  private func checkService() throws(CommandError) {
    guard mesh.hosts.hosts(reachedBy: service).isEmpty else { return }
    let names = mesh.objects(of: .service).filter { $0.namespace == namespace }.map(\.name)
    let near = NearestMatch.candidates(for: options.service, among: names)
    throw .notFound(
      "there is no service \(service.name) in \(meshName)",
      next: near.isEmpty ? nil : "did you mean \(near.joined(separator: " or "))?"
    )
  }

  // MARK: Where to

  private func checkHosts(_ targets: SplitTargets) throws(CommandError) {
    for share in targets.shares where share.target.host != service && share.weight > .zero {
      guard mesh.hosts.hosts(reachedBy: share.target.host).isEmpty else { continue }
      throw .notFound("there is no service \(share.target.host.name) in \(meshName)", next: nil)
    }
  }

  private func additions(_ targets: SplitTargets) throws(CommandError) -> [(
    names: [String], subsets: SplitStep.Subsets
  )] {
    var hosts: [QualifiedHost] = []
    for subset in targets.missing where !hosts.contains(subset.host) { hosts.append(subset.host) }
    var additions: [(names: [String], subsets: SplitStep.Subsets)] = []
    for host in hosts {
      let names = targets.missing.filter { $0.host == host }.map(\.name)
      let subsets = HostSubsets(of: host, in: mesh, seenFrom: namespace)
      try checkVersions(names, of: host, subsets)
      guard let home = mesh.hosts.hosts(reachedBy: host).first?.object else { continue }
      let addition = SubsetAddition(
        of: names,
        label: options.subsetLabel,
        to: subsets,
        serviceName: home.kind == .service ? home.name : host.name,
        namespace: home.namespace
      )
      switch addition {
      case .object(let value): additions.append((names, .object(value)))
      case .edits(let rule, let edits):
        if let resource = stored.resource(of: rule) { additions.append((names, .edits(resource, edits))) }
      }
    }
    return additions
  }

  /// A new subset is a version that pods have.
  private func checkVersions(_ names: [String], of host: QualifiedHost, _ subsets: HostSubsets) throws(CommandError) {
    let versions = HostPods(of: host, in: mesh).values(of: options.subsetLabel)
    let unknown = names.filter { !versions.contains($0) }
    let missing = options.createsNothing ? names : unknown
    guard let name = missing.first else { return }
    let defined = subsets.definitions.map(\.name)
    var known: [String] = []
    if !defined.isEmpty { known.append("subsets are \(defined.joined(separator: ", "))") }
    known.append(
      versions.isEmpty
        ? "no pod has the label \"\(options.subsetLabel)\""
        : "pods have \(options.subsetLabel) \(versions.joined(separator: ", "))"
    )
    throw .notFound("\(host.name) has no subset \"\(name)\": \(known.joined(separator: "; "))", next: nil)
  }

  private func checkReadiness(_ targets: SplitTargets) throws(CommandError) {
    guard !options.allowsEmpty else { return }
    for (target, weight) in targets.shares where weight > .zero {
      let pods = HostPods(of: target.host, in: mesh)
      let name = target.subset
      let defined = name.flatMap { HostSubsets(of: target.host, in: mesh, seenFrom: namespace)[$0]?.labels }
      let labels = name.map { defined ?? [options.subsetLabel: $0] } ?? [:]
      guard pods.readyCount(with: labels) == 0 else { continue }
      let text = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
      let what = name.map { "subset \"\($0)\" of \(target.host.name) has" } ?? "\(target.host.name) has"
      throw .conflict(
        "\(what) no ready pod" + (text.isEmpty ? "" : " with \(text)"),
        next: "wait until it has one, or pass --allow-empty"
      )
    }
  }

  // MARK: The routes

  private func newRoutes(_ targets: SplitTargets) throws(CommandError) -> SplitStep.Routes {
    guard !options.createsNothing else {
      throw .notFound("no VirtualService names \(service.name)", next: "leave out --no-create to create one")
    }
    guard options.rule == nil else {
      throw .notFound("no VirtualService names \(service.name), so there is no rule to choose", next: nil)
    }
    guard let home = mesh.hosts.hosts(named: service).first?.object, home.kind == .service else {
      throw .notFound("no VirtualService names \(service.name)", next: "write one, then set its weights")
    }
    let shares = try refusing { () throws(SplitPlan.Refusal) in
      try SplitPlan.checked(targets.shares, normalizes: options.normalizes)
    }
    let value = NewRoutes.virtualService(
      for: home.name,
      in: home.namespace,
      shares,
      domain: mesh.settings.clusterDomain
    )
    return .object(value, shares.map { SplitPlan.Part(target: $0.target, before: nil, after: $0.weight) })
  }

  private func refusing<Result>(_ work: () throws(SplitPlan.Refusal) -> Result) throws(CommandError) -> Result {
    do { return try work() } catch { throw .input(error.message, next: error.next) }
  }
}
