import Analysis
import Rollouts
import Routing

extension RolloutScene {
  /// The two versions as gates look at them.
  ///
  /// - Parameter label: that of subsets which are not defined yet.
  func versions(stable: RouteTarget, canary: RouteTarget, label: String) -> GatedVersions {
    GatedVersions(
      host: canary.host,
      namespace: scene.namespace,
      stable: version(stable, label: label),
      canary: version(canary, label: label)
    )
  }

  private func version(_ target: RouteTarget, label: String) -> RolloutVersion {
    let name = target.subset ?? target.host.name
    let defined = HostSubsets(of: target.host, in: scene.mesh, seenFrom: scene.namespace)[name]
    return RolloutVersion(name, labels: defined?.labels ?? [label: name])
  }
}
