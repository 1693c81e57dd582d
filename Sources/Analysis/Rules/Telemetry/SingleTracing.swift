import Resources
import YAML

/// Several settings or providers for tracing, of which one is used.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateTelemetryTracing`.
struct SingleTracing: ObjectRule {
  let kinds: [ResourceKind] = [.telemetry]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let tracing = object.spec?.elements("tracing") ?? []
    for second in tracing.dropFirst().prefix(1) {
      report.add(.schemaWarning, "several items of tracing are not supported; keep one", at: second, of: object)
    }
    for second in tracing.flatMap({ $0.elements("providers").dropFirst().prefix(1) }) {
      report.add(.schemaWarning, "several providers for tracing are not supported; keep one", at: second, of: object)
    }
  }
}
