import Resources
import YAML

/// Pods that run or would run, or a machine: a Pod, the template of a workload, a WorkloadEntry.
///
/// A reference, so that selections hold it at no cost. Immutable.
final class Workload: Sendable {
  let kind: ResourceKind
  let name: String
  let namespace: String
  let labels: [String: String]
  /// Where it is; nil for a template and for a pod that does not run.
  let address: String?
  /// Whether it takes requests, as far as its status tells.
  let isReady: Bool
  /// The numbers of its ports by their names.
  let ports: [String: Int]
  /// How many pods there are of it.
  let replicas: Int
  let locality: String
  let weight: Int64
  /// Whether a sidecar answers for it.
  let speaksMutualTLS: Bool
  /// What is written of the endpoint, for a WorkloadEntry.
  let entry: MeshEndpoint?
  let serviceAccount: String
  /// Whether its proxy stands at the edge of the mesh.
  let isGateway: Bool
  let origin: Origin

  /// More pods than these are not simulated.
  private static let simulatedReplicas = 16
  private static let templates = Set(TranslationInput.workloadTemplates)

  /// Reads the workload that an object is or makes; nil when it makes none, or when another object makes it.
  init?(_ object: InputObject) {
    let isEntry = object.kind == .workloadEntry
    let isPod = object.kind == .pod
    guard isEntry || isPod || Self.templates.contains(object.kind) else { return nil }
    // The pods of a Deployment are told by its own template, unless they run.
    let isOwned = object.metadata?.elements("ownerReferences").isEmpty == false
    let address = isPod ? object.node.member("status")?.member("podIP")?.text : nil
    if isOwned, address == nil, !isEntry { return nil }
    let pod = isPod ? object.node : object.spec?.member("template")
    let podSpec = isEntry ? nil : pod?.member("spec")
    let entry = isEntry ? object.spec.flatMap { MeshEndpoint($0, in: object) } : nil
    let written = isEntry ? object.labels : pod?.member("metadata")?.member("labels")?.textMembers ?? [:]
    labels = written.merging(entry?.labels ?? [:]) { $1 }
    kind = object.kind
    name = object.name
    namespace = object.namespace
    self.address = address
    isReady = !isPod || Self.isReady(object)
    self.entry = entry
    ports = entry?.ports ?? Self.containerPorts(podSpec)
    replicas = min(isPod || isEntry ? 1 : object.spec?.number("replicas") ?? 1, Self.simulatedReplicas)
    locality = entry?.locality ?? written["istio-locality"]?.replacing(".", with: "/") ?? ""
    weight = entry?.weight ?? 1
    let isInjected = labels["security.istio.io/tlsMode"] == "istio"
    let proxy = podSpec.flatMap { spec in
      (spec.elements("containers") + spec.elements("initContainers")).first { $0.memberText("name") == "istio-proxy" }
    }
    speaksMutualTLS = isInjected || proxy != nil
    // The arguments of pilot-agent, or the template that the injector is to take.
    let templates = pod?.member("metadata")?.member("annotations")?.memberText("inject.istio.io/templates") ?? ""
    isGateway = proxy?.texts("args").contains("router") == true || templates.split(separator: ",").contains("gateway")
    let account = isEntry ? object.spec?.memberText("serviceAccount") : podSpec?.memberText("serviceAccountName")
    serviceAccount = account.flatMap { $0.isEmpty ? nil : $0 } ?? "default"
    origin = object.origin
  }

  /// A pod with a status is ready when its condition says so (Kubernetes `core/v1`, `PodCondition`) and it is not being
  /// deleted.
  private static func isReady(_ pod: InputObject) -> Bool {
    guard pod.metadata?.member("deletionTimestamp") == nil else { return false }
    guard let status = pod.node.member("status") else { return true }
    return status.elements("conditions").contains {
      $0.memberText("type") == "Ready" && $0.memberText("status") == "True"
    }
  }

  private static func containerPorts(_ spec: Node?) -> [String: Int] {
    var ports: [String: Int] = [:]
    for container in spec?.elements("containers") ?? [] {
      for port in container.elements("ports") {
        let name = port.memberText("name")
        if !name.isEmpty, let number = port.number("containerPort") { ports[name] = number }
      }
    }
    return ports
  }

  func hasLabels(_ wanted: [String: String]) -> Bool { wanted.allSatisfy { labels[$0.key] == $0.value } }
}
