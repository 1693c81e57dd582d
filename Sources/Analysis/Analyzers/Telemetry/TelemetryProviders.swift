import Resources
import YAML

/// Access logs without a provider, where the mesh has none by default.
///
/// Source: Istio `pkg/config/analysis/analyzers/telemetry/providers.go`.
struct TelemetryProviders: Analyzer {
  let istioName: StaticString? = "telemetry.ProviderAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let defaults = mesh.settings.meshConfig?.member("defaultProviders")?.elements("accessLogging") ?? []
    guard defaults.isEmpty else { return }
    for telemetry in mesh.objects(of: .telemetry) {
      for logging in telemetry.spec?.elements("accessLogging") ?? [] {
        guard logging.member("disabled")?.boolean != true, logging.elements("providers").isEmpty else { continue }
        let message = "accessLogging without providers is ignored, since the mesh has no default provider for it"
        report.add(.invalidTelemetryProvider, message, at: logging, of: telemetry)
      }
    }
  }
}
