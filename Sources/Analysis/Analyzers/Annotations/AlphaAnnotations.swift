import Resources
import YAML

/// Annotations of features that are not settled.
///
/// Source: Istio `pkg/config/analysis/analyzers/maturity/maturity.go`. Istio does not run it by default, either: too
/// many of these annotations are set by itself.
struct AlphaAnnotations: Analyzer {
  let istioName: StaticString? = "annotations.AlphaAnalyzer"

  /// What Istio's CNI plugin sets on pods without an init container of Istio's.
  private static let setByDefault: Set<String> = [
    "sidecar.istio.io/interceptionMode", "traffic.sidecar.istio.io/includeInboundPorts",
    "traffic.sidecar.istio.io/excludeInboundPorts", "traffic.sidecar.istio.io/includeOutboundIPRanges",
  ]

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for part in AnnotatedPart.all(in: mesh) {
      let starters = part.podSpec?.elements("initContainers") ?? []
      let isByDefault = part.kind == "Pod" && !starters.contains { $0.memberText("name") == "istio-init" }
      for key in part.annotations.map(\.key) where IstioAnnotation.named(key.text)?.isAlpha == true {
        guard !(isByDefault && Self.setByDefault.contains(key.text)) else { continue }
        let message = "the annotation \(key.text) is of an alpha feature, which may change or go"
        report.add(.alphaAnnotation, message, at: key, of: part.object)
      }
    }
  }
}
