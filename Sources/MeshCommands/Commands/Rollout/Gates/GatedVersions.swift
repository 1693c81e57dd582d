import Analysis
import Rollouts

/// The service whose requests a rollout moves, and the two versions of it.
struct GatedVersions: Sendable {
  /// The host in full.
  let host: QualifiedHost
  /// The namespace of the service.
  let namespace: String
  /// The version that has the traffic.
  let stable: RolloutVersion
  /// The version that is to get it.
  let canary: RolloutVersion

  /// The name of the service, if the host is one of Kubernetes: `reviews` of `reviews.default.svc.cluster.local`.
  var service: String? {
    let labels = host.name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 2 && labels[2] == "svc" && labels[1] == namespace ? String(labels[0]) : nil
  }
}
