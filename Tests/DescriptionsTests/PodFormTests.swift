import Analysis
import Diagnostics
import Testing
import YAML

@testable import Descriptions

@Suite("What a pod says of its place in the mesh")
struct PodFormTests {
  private static func pod(_ metadata: String, _ rest: String = "spec: {containers: [{name: app}]}") throws -> PodForm {
    let text = "apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: d\(metadata)}\n\(rest)\n"
    var analysis = Analysis(MeshSettings())
    analysis.add(Parser.parse(SourceFile(name: "pod.yaml", text: text)))
    return PodForm(workload: try #require(analysis.mesh.workloads.all.first))
  }

  private static let revisions: [(annotations: String, revision: String)] = [
    ("", ""),
    (", annotations: {sidecar.istio.io/status: ''}", ""),
    (", annotations: {sidecar.istio.io/status: '{'}", ""),
    (#", annotations: {sidecar.istio.io/status: '{"containers": [], "revision": "1-13-2"}'}"#, "1-13-2"),
    (#", annotations: {istio.io/rev: canary, sidecar.istio.io/status: '{"revision": "x"}'}"#, "canary"),
  ]

  @Test("the revision is that of an annotation", arguments: revisions)
  func revision(_ annotations: String, _ expected: String) throws {
    #expect(try Self.pod(annotations).revision == expected)
  }

  @Test("a pod of a manifest has no phase, and counts as running")
  func manifest() throws {
    let pod = try Self.pod("")
    #expect(pod.phase == nil && pod.isRunning && pod.isReady("app") == true && pod.isReady("istio-proxy") == nil)
  }

  @Test("a proxy may be among the containers that start first")
  func nativeSidecar() throws {
    let pod = try Self.pod(
      "",
      """
      spec: {containers: [{name: app}], initContainers: [{name: istio-proxy, restartPolicy: Always}]}
      status: {phase: Running, initContainerStatuses: [{name: istio-proxy, ready: true}]}
      """
    )
    #expect(pod.proxy != nil && pod.isReady("istio-proxy") == true && pod.isReady("app") == nil)
  }
}
