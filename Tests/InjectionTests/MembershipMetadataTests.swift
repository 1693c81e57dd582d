import Testing
import YAML

@testable import Injection

@Suite struct MembershipMetadataTests {
  @Test(
    "the canonical name and revision come from the first label that says them",
    arguments: [
      (.mapping([]), "workload", "latest"),
      (["app": "a", "version": "v1"], "a", "v1"),
      (["app.kubernetes.io/name": "k", "app": "a", "app.kubernetes.io/version": "1", "version": "v1"], "k", "1"),
      (["service.istio.io/canonical-name": "own", "app": "a"], "own", "latest"),
      (["app": "", "version": ""], "workload", "latest"),
    ] as [(Value, String, String)]
  )
  func canonical(labels: Value, name: String, revision: String) {
    let pod = pod(labels: labels, owner: "workload")
    #expect(pod.labels["service.istio.io/canonical-name"] == name)
    #expect(pod.labels["service.istio.io/canonical-revision"] == revision)
  }

  @Test("a long name is cut to what a label holds, without marks at its ends")
  func longName() {
    let name = String(repeating: "a", count: 62) + "-tail"
    #expect(
      pod(labels: .mapping([]), owner: name).labels["service.istio.io/canonical-name"]
        == String(repeating: "a", count: 62)
    )
  }

  @Test("a pod's own choice of default container and of mutual TLS stays")
  func ownChoice() {
    var pod = Pod(
      metadata: [
        "labels": ["security.istio.io/tlsMode": "disabled"],
        "annotations": ["kubectl.kubernetes.io/default-container": "b"],
      ],
      spec: ["containers": [["name": "a"], ["name": "b"]]]
    )
    pod = added("w", to: pod)
    #expect(pod.labels["security.istio.io/tlsMode"] == "disabled")
    #expect(pod.annotations["kubectl.kubernetes.io/default-container"] == "b")
    #expect(pod.annotations["kubectl.kubernetes.io/default-logs-container"] == "a")
  }

  @Test("what was added is taken out again")
  func removal() {
    let original = Pod(metadata: ["labels": ["app": "a"]], spec: ["containers": [["name": "a"]]])
    var pod = added("w", to: original)
    #expect(pod != original)
    metadata("w", of: pod).remove(from: &pod)
    #expect(pod == original)
  }

  private func pod(labels: Value, owner: String) -> Pod {
    added(owner, to: Pod(metadata: ["labels": labels], spec: .mapping([])))
  }

  private func added(_ owner: String, to pod: Pod) -> Pod {
    pod.merged(with: Pod(metadata: metadata(owner, of: pod).overlay, spec: .mapping([])))
  }

  private func metadata(_ owner: String, of pod: Pod) -> MembershipMetadata {
    MembershipMetadata(.plain(pod, owner: owner), role: .sidecar)
  }
}

extension TemplateInput {
  /// What a template is filled in from under the default profile.
  static func plain(_ pod: Pod, owner: String = "a", _ settings: InjectionSettings = .default) -> TemplateInput {
    TemplateInput(
      options: ProxyOptions(settings, pod: pod, configuration: settings.mesh.proxy),
      pod: pod,
      owner: WorkloadOwner(apiVersion: "apps/v1", kind: "Deployment", name: owner, namespace: "default")
    )
  }
}
