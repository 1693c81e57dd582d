import Resources

/// An EnvoyFilter at all: it depends on what Istio generates, which any release may change.
///
/// Source: Istio `pkg/config/validation/envoyfilter/envoyfilter.go`, `ValidateEnvoyFilter`.
struct EnvoyFilterInternals: ObjectRule {
  let kinds: [ResourceKind] = [.envoyFilter]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard object.spec != nil else { return }
    let message = "an EnvoyFilter depends on generated configuration that any upgrade may change; prefer another kind"
    report.add(.schemaWarning, message, at: object.nameNode, of: object)
  }
}
