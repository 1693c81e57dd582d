import Console
import Kubernetes
import MeshStores
import Resources
import Rollouts
import YAML

/// Notes of a cluster on what happened to a VirtualService, which `kubectl describe` shows.
///
/// Source: Kubernetes `staging/src/k8s.io/api/core/v1/types.go`, `Event`.
struct RolloutEvents: Sendable {
  let store: any MeshStore
  let routes: StoredResource
  let clock: WallClock

  /// Posts a phase that began. Where that is not allowed, the rollout goes on without it.
  func post(_ entry: JournalEntry, of record: RolloutRecord) async {
    let moment = clock.now()
    let time = RFC3339.text(moment)
    let reference = routes.reference
    // Two events of a moment are two phases.
    let suffix =
      "\(record.journal.count)-"
      + String(UInt64(moment.seconds) &* 1_000_000_000 &+ UInt64(moment.nanoseconds), radix: 16)
    let subject: Value = [
      "apiVersion": .string("\(routes.type.group)/\(routes.type.version)"), "kind": .string(reference.kind.kind),
      "name": .string(reference.name), "namespace": .string(reference.namespace),
      "uid": .string(routes.node.member("metadata")?.member("uid")?.text ?? ""),
    ]
    let event: Value = [
      "apiVersion": "v1", "kind": "Event",
      "metadata": [
        "name": .string("\(reference.name).\(suffix)"), "namespace": .string(reference.namespace),
      ],
      "involvedObject": subject, "reason": .string(reason(entry.phase)),
      "message": .string(RolloutProgressText.words(entry, record)),
      "type": .string(isWarning(entry.phase) ? "Warning" : "Normal"),
      "firstTimestamp": .string(time), "lastTimestamp": .string(time), "count": .integer(1),
      "source": ["component": "meshctl"], "reportingComponent": "meshctl", "reportingInstance": .string(entry.actor),
    ]
    _ = try? await store.create(event, dryRun: .none)
  }

  private func reason(_ phase: RolloutPhase) -> String {
    switch phase {
    case .running(.preview): "RolloutPreview"
    case .running(.step): "RolloutStep"
    case .running(.bake): "RolloutBaking"
    case .paused: "RolloutPaused"
    case .ended(.promoted): "RolloutPromoted"
    case .ended(.rolledBack): "RolloutRolledBack"
    case .ended(.aborted): "RolloutAborted"
    case .ended(.undone): "RolloutUndone"
    }
  }

  private func isWarning(_ phase: RolloutPhase) -> Bool {
    if case .ended(.rolledBack) = phase { true } else { false }
  }
}
