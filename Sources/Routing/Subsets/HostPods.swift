public import Analysis
import Resources
import YAML

/// The pods behind a host, as far as the mesh shows them.
public struct HostPods: Sendable {
  private let workloads: [Workload]
  private let written: [Node]

  /// Finds what a host's Services and ServiceEntries select. O(services of the name + the workloads of the rarest label).
  public init(of host: QualifiedHost, in mesh: Mesh) {
    var workloads: [Workload] = []
    var written: [Node] = []
    for found in mesh.hosts.hosts(reachedBy: host) {
      let spec = found.object.spec
      written += spec?.elements("endpoints") ?? []
      let selector =
        found.object.kind == .service ? spec?.member("selector") : spec?.member("workloadSelector")?.member("labels")
      guard let labels = selector?.textMembers, !labels.isEmpty else { continue }
      workloads += mesh.workloads.selected(by: labels, in: found.object.namespace)
    }
    self.workloads = workloads
    self.written = written
  }

  /// How many pods, or addresses written in a ServiceEntry, have all of these labels and can take requests.
  public func readyCount(with labels: [String: String]) -> Int { count(with: labels).ready }

  /// The pods, and addresses written in a ServiceEntry, that have all of these labels.
  public func count(with labels: [String: String]) -> PodCount {
    let pods = workloads.filter { workload in labels.allSatisfy { workload.labels[$0.key] == $0.value } }
    let addresses = written.filter { node in
      let own = node.member("labels")?.textMembers ?? [:]
      return labels.allSatisfy { own[$0.key] == $0.value }
    }
    return pods.reduce(PodCount(ready: addresses.count, total: addresses.count)) { $0 + $1.podCount }
  }

  /// The values that a label has among the pods, sorted.
  public func values(of label: String) -> [String] {
    let own = written.map { $0.member("labels")?.textMembers ?? [:] }
    return Set((workloads.map(\.labels) + own).compactMap { $0[label] }).sorted()
  }
}
