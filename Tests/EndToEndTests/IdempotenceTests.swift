import Foundation
import TestSupport
import Testing

@Suite("Injecting twice is injecting once, with the built binary")
struct IdempotenceTests {
  static let workloads: [(kind: String, manifest: String)] =
    [
      ("Pod", "v1", []),
      ("Deployment", "apps/v1", ["spec", "template"]),
      ("StatefulSet", "apps/v1", ["spec", "template"]),
      ("DaemonSet", "apps/v1", ["spec", "template"]),
      ("ReplicaSet", "apps/v1", ["spec", "template"]),
      ("ReplicationController", "v1", ["spec", "template"]),
      ("Job", "batch/v1", ["spec", "template"]),
      ("CronJob", "batch/v1", ["spec", "jobTemplate", "spec", "template"]),
    ].map { kind, apiVersion, path in (kind, Manifests.workload(apiVersion, kind, podUnder: path)) }

  static let cases = workloads + [("List", Manifests.list(of: workloads.map(\.manifest)))]

  @Test("every kind gets one proxy, and the second run changes no byte", arguments: cases, ["", "=false"])
  func twice(subject: (kind: String, manifest: String), nativeSidecar: String) throws {
    let flag = nativeSidecar.isEmpty ? "" : " --native-sidecar\(nativeSidecar)"
    try TemporaryDirectory.with { directory in
      try Manifests.write(subject.manifest, to: "in.yaml", in: directory)
      let once = try ShellRun("meshctl inject -f in.yaml\(flag) | tee once.yaml", in: directory)
      let twice = try ShellRun("meshctl inject -f once.yaml\(flag)", in: directory)
      let count = subject.kind == "List" ? Self.workloads.count : 1
      #expect(once.error.split(separator: "\n").count { $0.hasSuffix("/web injected") } == count)
      #expect(once.output.split(separator: "\n").count { $0.hasSuffix("- name: istio-proxy") } == count)
      #expect(
        twice == ShellRun(0, output: once.output, error: once.error.replacing(" injected\n", with: " unchanged\n"))
      )
    }
  }
}
