import Diagnostics
import Resources
import YAML

/// Policies of other kinds than AuthorizationPolicy and Telemetry, whose own analyzers look, that hold for no workload.
struct PolicyWorkloads: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let kinds: [ResourceKind] = [.peerAuthentication, .requestAuthentication, .wasmPlugin, .trafficExtension]
    for policy in kinds.flatMap(mesh.objects(of:)) where policy.spec?.has("selector") == true {
      Self.check(policy, field: "selector", labels: "matchLabels", in: mesh, into: &report)
    }
    for filter in mesh.objects(of: .envoyFilter) where filter.spec?.has("workloadSelector") == true {
      Self.check(filter, field: "workloadSelector", labels: "labels", in: mesh, into: &report)
    }
  }

  /// Notes a policy that selects no workload of the mesh. One in the root namespace selects in all namespaces, and
  /// everything there is without a selector.
  static func check(
    _ policy: MeshObject,
    field: StaticString,
    labels: StaticString,
    in mesh: Mesh,
    into report: inout FindingReport
  ) {
    let spec = policy.spec
    guard spec?.has("targetRef") != true, spec?.has("targetRefs") != true else { return }
    let isMeshWide = policy.namespace == mesh.settings.rootNamespace
    let selector = spec?.member(field)
    if isMeshWide, selector == nil { return }
    let namespace = isMeshWide ? nil : policy.namespace
    guard let severity = mesh.severity(ofSelectingNothingIn: namespace) else { return }
    let wanted = selector?.member(labels)?.textMembers ?? [:]
    guard !mesh.workloads.contains(wanted, in: namespace, where: { mesh.membership(of: $0) != false }) else { return }
    let place = isMeshWide ? "the mesh" : "the namespace \(policy.namespace)"
    let text = wanted.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    let message =
      wanted.isEmpty
      ? "this holds for no workload: none that is part of the mesh is given in \(place)"
      : "no workload of \(place) has the labels \(text)"
    let node = selector?.member(labels) ?? selector ?? policy.nameNode
    report.add(.noMatchingWorkloadsFound, message, at: node, of: policy, severity: severity)
  }
}
