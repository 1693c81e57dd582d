import Resources
import YAML

/// A VirtualService without a route does nothing.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateVirtualService`.
struct RoutesGiven: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard object.routes("http").isEmpty, object.routes("tls").isEmpty, object.routes("tcp").isEmpty else { return }
    report.add(
      .schemaValidationError,
      "a VirtualService needs a route: write spec.http, spec.tls or spec.tcp",
      at: object.nameNode,
      of: object
    )
  }
}
