import Resources
import YAML

/// Tags without a name.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateTelemetryTracing` and `validateTelemetryMetrics`.
struct TagNames: ObjectRule {
  let kinds: [ResourceKind] = [.telemetry]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let spec = object.spec else { return }
    for tags in spec.elements("tracing").compactMap({ $0.member("customTags") }) {
      for pair in tags.pairs where pair.key.text.isEmpty {
        report.add(.schemaValidationError, "customTags: a tag needs a name", at: pair.key, of: object)
      }
    }
    for override in spec.elements("metrics").flatMap({ $0.elements("overrides") }) {
      for pair in override.member("tagOverrides")?.pairs.map(\.self) ?? [] where pair.key.text.isEmpty {
        report.add(.schemaWarning, "tagOverrides: a tag needs a name", at: pair.key, of: object)
      }
    }
  }
}
