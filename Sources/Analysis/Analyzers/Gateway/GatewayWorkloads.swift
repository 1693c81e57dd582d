import Diagnostics
import Resources
import YAML

/// The workloads that each gateway selects, in whatever namespace, and what to say when there are none.
struct GatewayWorkloads {
  private let mesh: Mesh
  private var found: [[String: String]: [Workload]] = [:]
  private var values: LabelValues?

  init(_ mesh: Mesh) { self.mesh = mesh }

  /// The labels that a gateway selects by.
  static func selector(of gateway: MeshObject) -> [String: String] {
    gateway.spec?.member("selector")?.textMembers ?? [:]
  }

  /// The workloads of a gateway. O(1) for a selector that was asked for before.
  mutating func workloads(of gateway: MeshObject) -> [Workload] {
    let selector = Self.selector(of: gateway)
    if let known = found[selector] { return known }
    let workloads = mesh.workloads.selected(by: selector, in: nil)
    found[selector] = workloads
    return workloads
  }

  /// Notes that a gateway selects nothing.
  ///
  /// Gateways run apart from what they serve: only when workloads beside the control plane are given, where they
  /// usually run, or one with nearly such a label, is the selector taken to be wrong.
  mutating func reportMissing(_ gateway: MeshObject, into report: inout FindingReport) {
    let node = gateway.spec?.member("selector") ?? gateway.nameNode
    let values = values ?? LabelValues(mesh.workloads.all)
    self.values = values
    let unmatched = UnmatchedSelector(node, among: values)
    let severity = unmatched.fixIts.isEmpty ? mesh.severity(ofMissingWorkloadsIn: mesh.settings.rootNamespace) : .error
    report.add(
      .referencedResourceNotFound,
      "no workload has the labels \(unmatched.text) that the gateway runs on\(unmatched.advice)",
      at: unmatched.place,
      of: gateway,
      severity: severity,
      fixIts: unmatched.fixIts
    )
  }
}
