import Resources
import YAML

/// A VirtualService without hosts is one that others delegate to: it cannot have gateways, nor routes of TLS or TCP.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateVirtualService`.
struct DelegateShape: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard object.isDelegate, let spec = object.spec else { return }
    if let hosts = spec.member("hosts"), hosts.kind != .sequence { return }
    for (field, what) in [("gateways", "gateways"), ("tls", "TLS routes"), ("tcp", "TCP routes")] {
      guard let value = spec.value(forKey: field)?.resolved, value.kind == .sequence, value.count > 0 else { continue }
      report.add(
        .schemaValidationError,
        "a VirtualService without hosts is a delegate and cannot have \(what); name its hosts, or remove spec.\(field)",
        at: value,
        of: object
      )
    }
  }
}
