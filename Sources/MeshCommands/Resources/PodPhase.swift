import MeshStores
import YAML

/// What a pod is doing, in the word that kubectl shows: a container's trouble before the phase of the whole
/// (Kubernetes, `pkg/printers/internalversion/printers.go`, `printPod`).
struct PodPhase {
  let text: String

  init(of pod: StoredResource) {
    let status = pod.status
    if pod.node.member("metadata")?.member("deletionTimestamp").scalarText != nil {
      text = "Terminating"
    } else if let trouble = Self.trouble(status?.member("initContainerStatuses")) {
      text = "Init:\(trouble)"
    } else if let trouble = Self.trouble(status?.member("containerStatuses")) {
      text = trouble
    } else {
      text = status?.member("reason").scalarText ?? status?.member("phase").scalarText ?? "Unknown"
    }
  }

  /// Why a container waits or has failed; nil when none does.
  private static func trouble(_ statuses: Node?) -> String? {
    statuses.members.lazy.compactMap { status -> String? in
      let state = status.member("state")
      if let reason = state?.member("waiting")?.member("reason").scalarText, reason != "PodInitializing" {
        return reason
      }
      guard let ended = state?.member("terminated"), ended.member("exitCode")?.integer != 0 else { return nil }
      return ended.member("reason").scalarText ?? "Error"
    }.first
  }
}
