import Diagnostics
import Output
import Resources
import YAML

/// Annotations of Istio's that are unknown, misplaced, deprecated, or have a value they cannot have.
///
/// Source: Istio `pkg/config/analysis/analyzers/annotations/annotations.go`.
struct KnownAnnotations: Analyzer {
  let istioName: StaticString? = "annotations.K8sAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for part in AnnotatedPart.all(in: mesh) {
      for pair in part.annotations { check(pair, of: part, into: &report) }
    }
  }

  private func check(_ pair: Node.Pair, of part: AnnotatedPart, into report: inout FindingReport) {
    let (key, value) = (pair.key, pair.value.resolved)
    guard let annotation = IstioAnnotation.named(key.text) else { return addUnknown(key, of: part, into: &report) }
    if annotation.isDeprecated, !(key.text == "sidecar.istio.io/inject" && part.hasLabel("sidecar.istio.io/inject")) {
      let hint = key.text == "sidecar.istio.io/inject" ? "; use the label of that name" : ""
      let message = "the annotation \(key.text) is deprecated\(hint)"
      report.add(.deprecatedAnnotation, message, at: key, of: part.object)
    }
    guard !annotation.kinds.isEmpty else { return }
    guard annotation.kinds.contains(part.kind) else {
      let isTemplate = part.kind == "Deployment" && annotation.kinds == ["Pod"]
      let place = isTemplate ? "spec.template.metadata of the Deployment" : annotation.kinds.joined(separator: " or ")
      let message = "the annotation \(key.text) has no effect on a \(part.kind); it is for \(place)"
      report.add(.misplacedAnnotation, message, at: key, of: part.object)
      return
    }
    guard let problem = annotation.form.problem(in: value.text) else { return }
    report.add(.invalidAnnotation, "\(key.text): \(problem)", at: value, of: part.object)
  }

  private func addUnknown(_ key: Node, of part: AnnotatedPart, into report: inout FindingReport) {
    let near = NearestMatch.candidates(for: key.text, among: IstioAnnotation.names, limit: 2)
    let hint = near.isEmpty ? "" : ", did you mean \(near.joined(separator: " or "))"
    report.add(
      .unknownAnnotation,
      "Istio knows no annotation \(key.text)\(hint)",
      at: key,
      of: part.object,
      fixIts: near.count == 1 ? [Diagnostic.FixIt("write \(near[0])", replacing: key.range, with: near[0])] : []
    )
  }
}
