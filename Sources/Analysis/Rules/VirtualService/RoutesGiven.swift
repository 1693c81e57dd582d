import Resources
import YAML

/// A VirtualService without a route does nothing.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateVirtualService`.
struct RoutesGiven: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let fields: [StaticString] = ["http", "tls", "tcp"]
    guard let spec = object.spec, spec.kind == .mapping else { return }
    guard fields.allSatisfy({ field in spec.member(field).map { $0.kind == .sequence && $0.count == 0 } ?? true })
    else {
      return
    }
    report.add(
      .schemaValidationError,
      "a VirtualService needs a route: write spec.http, spec.tls or spec.tcp",
      at: object.nameNode,
      of: object
    )
  }
}
