import Diagnostics
import Testing
import YAML

@testable import Analysis

@Suite("AlphaAnnotations")
struct AlphaAnnotationsTests {
  @Test("runs only when it is asked for")
  func optional() {
    #expect(!Analyzers.all.contains { $0 is AlphaAnnotations })
    #expect(Analyzers.optional.contains { $0 is AlphaAnnotations })
  }

  @Test("tells annotations of alpha features, but not those that Istio's CNI plugin sets")
  func alpha() {
    let text = """
      apiVersion: v1
      kind: Service
      metadata:
        name: s
        annotations: {networking.istio.io/exportTo: "*", kubernetes.io/ingress.class: istio}
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: p
        annotations: {sidecar.istio.io/interceptionMode: REDIRECT, proxy.istio.io/config: ""}
      spec:
        containers: [{name: a, image: b}]
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: q
        annotations: {sidecar.istio.io/interceptionMode: REDIRECT}
      spec:
        containers: [{name: a, image: b}]
        initContainers: [{name: istio-init, image: c}]
      """
    var analysis = Analysis(MeshSettings())
    for document in Parser.documents(in: SourceFile(name: "mesh.yaml", text: text)) { analysis.add(document) }
    var report = FindingReport()
    AlphaAnnotations().analyze(analysis.mesh, into: &report)
    #expect(
      report.findings.map { "\($0.object?.origin ?? ""): \($0.message)" } == [
        "Service default/s: the annotation networking.istio.io/exportTo is of an alpha feature, which may change or go",
        "Pod default/q: the annotation sidecar.istio.io/interceptionMode is of an alpha feature, which may change or go",
      ]
    )
  }
}
