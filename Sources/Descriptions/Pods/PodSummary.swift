import Analysis
import Output
import Resources
import YAML

/// What istioctl tells about a pod itself.
struct PodSummary {
  private let mesh: DescribedMesh
  private let pod: PodForm
  private let ignoresUnmeshed: Bool

  init(_ pod: PodForm, in mesh: DescribedMesh, ignoresUnmeshed: Bool) {
    self.pod = pod
    self.mesh = mesh
    self.ignoresUnmeshed = ignoresUnmeshed
  }

  private var name: String { mesh.name(of: pod.workload.object) }

  /// istioctl's lines, in its order (istio `istioctl/pkg/describe/describe.go`, `printPod`).
  var lines: [Line] {
    let ports = ports
    var lines = pod.containers.filter(Self.takesUserOfProxy).map { _ in Line.warning(Self.reservedUser) }
    lines += [Line("\(title): \(name)", .heading), Line("Pod Revision: \(pod.revision)", indent: 3)]
    lines.append(
      Line(ports.isEmpty ? "Pod does not expose ports" : "Pod Ports: \(ports.joined(separator: ", "))", indent: 3)
    )
    guard pod.isRunning else { return lines + [Line("Pod is not Running (\(pod.phase ?? ""))", indent: 3, .warning)] }
    lines += pod.unreadyContainers("containerStatuses").map { .warning("Pod \(name) Container \($0) NOT READY") }
    lines += pod.unreadyContainers("initContainerStatuses").map {
      .warning("Pod \(name) Init Container \($0) NOT READY")
    }
    return lines + (ignoresUnmeshed ? [] : membership)
  }

  /// A pod of a manifest is what makes it.
  private var title: String { pod.workload.object.identity.type.kind }

  private var membership: [Line] {
    if pod.isAmbient {
      return [Line("Pod is in the ambient mesh: the ztunnel of its node takes its traffic", indent: 3)]
    }
    // Manifests are injected when they are applied.
    guard pod.proxy != nil || (!mesh.isCluster && pod.asksForInjection != false) else {
      return [.warning("\(name) is not part of mesh; no Istio sidecar")]
    }
    var lines: [Line] = []
    if Self.user(of: pod.workload.podSpec) == Self.proxyUser { lines.append(.warning(Self.reservedUser, indent: 3)) }
    let labels = pod.workload.labels
    for (keys, what) in [(Self.nameLabels, "name"), (Self.revisionLabels, "revision")]
    where !keys.contains(where: { labels[$0] != nil }) {
      lines.append(
        Line("Suggestion: add required service \(what) label for Istio telemetry. See \(Self.requirements).")
      )
    }
    return lines
  }

  private var ports: [String] {
    pod.containers.flatMap { container in
      container.elements("ports").map { port in
        let transport = port.memberText("protocol")
        let suffix = ["", "TCP"].contains(transport) ? "" : "/\(transport)"
        return "\(port.memberText("containerPort"))\(suffix) (\(container.memberText("name")))"
      }
    }
  }

  private static let proxyUser: Int64 = 1337
  private static let reservedUser = "User ID (UID) 1337 is reserved for the sidecar proxy."
  private static let requirements = "https://istio.io/latest/docs/ops/deployment/requirements/"
  // Istio `pkg/kube/labels`, `HasCanonicalServiceName` and `HasCanonicalServiceRevision`.
  private static let nameLabels = ["service.istio.io/canonical-name", "app.kubernetes.io/name", "app"]
  private static let revisionLabels = ["service.istio.io/canonical-revision", "app.kubernetes.io/version", "version"]

  private static func takesUserOfProxy(_ container: Node) -> Bool {
    !["istio-proxy", "istio-operator"].contains(container.memberText("name")) && user(of: container) == proxyUser
  }

  private static func user(of part: Node?) -> Int64? { part?.member("securityContext")?.member("runAsUser")?.integer }

  /// For programs.
  var payload: JSONValue {
    let labels = pod.workload.labels.sorted { $0.key < $1.key }
    return [
      "kind": .string(title), "name": .string(pod.workload.object.name),
      "namespace": .string(pod.workload.namespace), "place": mesh.place(of: pod.workload.object).payload,
      "revision": .string(pod.revision), "phase": pod.phase.map(JSONValue.string) ?? .null,
      "labels": .object(labels.map { .init($0.key, .string($0.value)) }),
      "ports": .array(ports.map(JSONValue.string)),
      "sidecar": .bool(pod.proxy != nil), "ambient": .bool(pod.isAmbient),
      "warnings": .array(lines.filter { $0.weight == .warning }.map { .string($0.text) }),
    ]
  }
}
