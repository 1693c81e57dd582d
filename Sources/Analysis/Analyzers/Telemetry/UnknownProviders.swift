import Output
import Resources
import YAML

/// Providers that the mesh configuration does not define.
///
/// Source: Istio `pkg/config/mesh/mesh.go`, `DefaultMeshConfig`, for those that are always there.
struct UnknownProviders: Analyzer {
  let istioName: StaticString? = nil

  private static let standard = ["prometheus", "stackdriver", "envoy"]

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    guard let config = mesh.settings.meshConfig else { return }
    let names = Self.standard + config.elements("extensionProviders").map { $0.memberText("name") }
    for telemetry in mesh.objects(of: .telemetry) {
      guard let spec = telemetry.spec else { continue }
      let items = spec.elements("tracing") + spec.elements("metrics") + spec.elements("accessLogging")
      for provider in items.flatMap({ $0.elements("providers") }) {
        check(provider.member("name"), names, of: telemetry, into: &report)
      }
    }
    for policy in mesh.objects(of: .authorizationPolicy) {
      check(policy.spec?.member("provider")?.member("name"), names, of: policy, into: &report)
    }
  }

  private func check(_ name: Node?, _ names: [String], of object: MeshObject, into report: inout FindingReport) {
    guard let name, !name.text.isEmpty, !names.contains(name.text) else { return }
    let near = NearestMatch.candidates(for: name.text, among: names, limit: 1)
    let hint = near.first.map { ", did you mean \($0)" } ?? ""
    report.add(.unknownProvider, "the mesh has no extension provider '\(name.text)'\(hint)", at: name, of: object)
  }
}
