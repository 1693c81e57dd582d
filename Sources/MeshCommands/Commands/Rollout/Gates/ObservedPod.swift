import MeshStores
import Resources
import YAML

/// What a pod of a cluster tells of itself.
struct ObservedPod: Sendable {
  /// Its UID, or its name where it has none.
  let identifier: String
  let isReady: Bool
  /// How often its containers restarted, all together.
  let restarts: Int
  /// Why it is not ready, as a lower-case phrase; nil where it does not tell.
  let trouble: String?

  /// Nil for a pod that is going away or has ended.
  init?(_ resource: StoredResource) {
    let metadata = resource.node.member("metadata")
    let status = resource.node.member("status")
    guard metadata?.member("deletionTimestamp") == nil, status?.memberText("phase") != "Succeeded" else { return nil }
    let name = resource.reference.name
    let uid = metadata?.memberText("uid") ?? ""
    identifier = uid.isEmpty ? name : uid
    isReady = resource.readiness.isReady
    // A native sidecar is an init container that goes on (Kubernetes, "Sidecar containers").
    let containers =
      (status?.elements("initContainerStatuses") ?? []) + (status?.elements("containerStatuses") ?? [])
    restarts = containers.reduce(0) { sum, container in
      let (total, overflow) = sum.addingReportingOverflow(
        max(0, Int(clamping: container.member("restartCount")?.integer ?? 0))
      )
      return overflow ? .max : total
    }
    let reasons = containers.compactMap { $0.member("state")?.member("waiting")?.memberText("reason") }
    trouble = isReady ? nil : reasons.first { !$0.isEmpty }.map { "pod \(name) waits: \($0)" }
  }
}
