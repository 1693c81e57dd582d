import Analysis
import MeshStores
import Resources
import Routing

extension RouteScene {
  /// Whether there is a pod, or what makes one; a whole mesh without any shows that nothing is ready.
  var showsWorkloads: Bool { !isPart || !mesh.workloads.all.isEmpty }

  /// Whether a subset that no DestinationRule defines is missing, and not merely out of view.
  var showsSubsets: Bool { !isPart || !mesh.objects(of: .destinationRule).isEmpty }

  /// Whether a host that is not there is missing, and not merely out of view.
  var showsHosts: Bool {
    !isPart || !(mesh.objects(of: .service) + mesh.objects(of: .serviceEntry)).isEmpty
  }

  /// Refuses hosts that nothing in the mesh knows; the service itself is not looked at.
  func checkHosts(of targets: [RouteTarget]) throws(CommandError) {
    guard showsHosts else { return }
    for target in targets where target.host != service {
      guard mesh.hosts.hosts(reachedBy: target.host).isEmpty else { continue }
      throw .notFound("there is no service \(target.host.name) in \(meshName)", next: nil)
    }
  }

  /// What adds subsets that no DestinationRule defines to those of their hosts: each is a version that pods have.
  func additions(of missing: [SplitTargets.MissingSubset], _ policy: SubsetPolicy) throws(CommandError) -> [RouteChange]
  {
    var hosts: [QualifiedHost] = []
    for subset in missing where !hosts.contains(subset.host) { hosts.append(subset.host) }
    var changes: [RouteChange] = []
    for host in hosts {
      let names = missing.filter { $0.host == host }.map(\.name)
      let subsets = HostSubsets(of: host, in: mesh, seenFrom: namespace)
      let versions = HostPods(of: host, in: mesh).values(of: policy.label)
      // Neither the subsets nor the pods of the host are in view, so that nothing is known to be missing.
      if isPart, subsets.rules.isEmpty, versions.isEmpty { continue }
      try checkVersions(names, among: versions, of: subsets, policy)
      guard let home = mesh.hosts.hosts(reachedBy: host).first?.object else { continue }
      let addition = SubsetAddition(
        of: names,
        label: policy.label,
        to: subsets,
        serviceName: home.kind == .service ? home.name : host.name,
        namespace: home.namespace
      )
      guard let work = work(of: addition) else { continue }
      let remark = "subset \(names.joined(separator: ", ")) added: pods have it as \(policy.label)"
      changes.append(RouteChange(work, remark: remark, isPreparation: true))
    }
    return changes
  }

  private func work(of addition: SubsetAddition) -> RouteChange.Work? {
    switch addition {
    case .object(let value): .creation(value)
    case .edits(let rule, let edits): stored.resource(of: rule).map { .edits($0, edits) }
    }
  }

  /// A new subset is a version that pods have.
  private func checkVersions(
    _ names: [String],
    among versions: [String],
    of subsets: HostSubsets,
    _ policy: SubsetPolicy
  ) throws(CommandError) {
    let unknown = names.filter { !versions.contains($0) }
    let missing = policy.createsNothing ? names : unknown
    guard let name = missing.first else { return }
    let defined = subsets.definitions.map(\.name)
    var known: [String] = []
    if !defined.isEmpty { known.append("subsets are \(defined.joined(separator: ", "))") }
    known.append(
      versions.isEmpty
        ? "no pod has the label \"\(policy.label)\""
        : "pods have \(policy.label) \(versions.joined(separator: ", "))"
    )
    throw .notFound("\(subsets.host.name) has no subset \"\(name)\": \(known.joined(separator: "; "))", next: nil)
  }

  /// Refuses targets without a pod that takes requests.
  func checkReadiness(of targets: [RouteTarget], _ policy: SubsetPolicy) throws(CommandError) {
    guard !policy.allowsEmpty, showsWorkloads else { return }
    for target in targets {
      let pods = HostPods(of: target.host, in: mesh)
      let name = target.subset
      let defined = name.flatMap { HostSubsets(of: target.host, in: mesh, seenFrom: namespace)[$0]?.labels }
      let labels = name.map { defined ?? [policy.label: $0] } ?? [:]
      guard pods.readyCount(with: labels) == 0 else { continue }
      let text = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
      let what = name.map { "subset \"\($0)\" of \(target.host.name) has" } ?? "\(target.host.name) has"
      throw .conflict(
        "\(what) no ready pod" + (text.isEmpty ? "" : " with \(text)"),
        next: "wait until it has one, or pass --allow-empty"
      )
    }
  }
}
