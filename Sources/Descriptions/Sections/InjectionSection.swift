import Analysis
import Injection
import Output
import Resources
import YAML

/// Whether a pod has a proxy, and whether it would get one.
struct InjectionSection {
  private let pod: PodForm
  private let mesh: DescribedMesh
  private let surroundings: Surroundings

  init(_ pod: PodForm, _ mesh: DescribedMesh, _ surroundings: Surroundings) {
    self.pod = pod
    self.mesh = mesh
    self.surroundings = surroundings
  }

  var section: Section {
    let reasons = reasons
    return Section(
      key: "injection",
      title: "Injection",
      entries: [Tree(Cell(state), reasons.map { Tree(Cell($0)) })],
      payload: [
        "sidecar": .bool(pod.proxy != nil), "ambient": .bool(pod.isAmbient),
        "image": pod.proxy.map { .string($0.memberText("image")) } ?? .null, "state": .string(state),
        "reasons": .array(reasons.map(JSONValue.string)),
      ]
    )
  }

  private var state: String {
    if let proxy = pod.proxy {
      let image = proxy.memberText("image")
      return image.isEmpty ? "has a sidecar" : "has a sidecar: \(image)"
    }
    if pod.isAmbient { return "has no sidecar: the ambient mesh takes its traffic" }
    return mesh.isCluster ? "has no sidecar" : "has no sidecar in the manifest"
  }

  /// What the pod, the webhooks and the labels of the namespace say.
  private var reasons: [String] {
    var reasons: [String] = []
    if pod.workload.podSpec?.member("hostNetwork")?.boolean == true {
      reasons.append("it has the network of its node (hostNetwork), and is left alone")
    }
    if let asks = pod.asksForInjection {
      reasons.append("its label or annotation sidecar.istio.io/inject is \(asks)")
    }
    let verdicts = WebhookVerdict.all(
      of: surroundings.webhooks,
      pod: pod.workload.labels,
      namespace: surroundings.namespaceLabels
    )
    if verdicts.isEmpty {
      let known = ["istio-injection", "istio.io/rev", "istio.io/dataplane-mode"].compactMap { key in
        surroundings.namespaceLabels[key].map { "\(key)=\($0)" }
      }
      let labels =
        known.isEmpty ? "the namespace has no label for it" : "the namespace has \(known.joined(separator: ", "))"
      return reasons + ["no webhook of \(mesh.name) injects", labels]
    }
    return reasons
      + verdicts.map { verdict in
        "\(verdict.webhook) \(verdict.isInjected ? "would inject it" : "would not inject it"): \(verdict.reason)"
      }
  }
}
