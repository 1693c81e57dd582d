import Resources
import YAML

/// Tracing by a Lightstep provider, which Istio gave up.
///
/// Source: Istio `pkg/config/analysis/analyzers/telemetry/lightstep.go`.
struct LightstepProviders: Analyzer {
  let istioName: StaticString? = "telemetry.LightstepAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let providers = mesh.settings.meshConfig?.elements("extensionProviders") ?? []
    let names = Set(providers.filter { $0.has("lightstep") }.map { $0.memberText("name") })
    guard !names.isEmpty else { return }
    for telemetry in mesh.objects(of: .telemetry) {
      for provider in telemetry.spec?.elements("tracing").flatMap({ $0.elements("providers") }) ?? [] {
        guard let name = provider.member("name"), names.contains(name.text) else { continue }
        let message = "the provider '\(name.text)' is a Lightstep one, which is deprecated; use an OpenTelemetry one"
        report.add(.deprecated, message, at: name, of: telemetry)
      }
    }
  }
}
