public import Output

/// The clusters that the istiods of a mesh watch.
public struct RemoteClusterOverview: Sendable {
  /// An istiod, and the clusters that it watches.
  public struct Watcher: Sendable {
    let istiod: String
    let revision: String
    let clusters: [RemoteCluster]

    /// Makes one; an istiod without a revision has an empty one.
    public init(istiod: String, revision: String, _ report: RemoteClusterReport) {
      self.istiod = istiod
      self.revision = revision
      clusters = report.clusters
    }
  }

  private let watchers: [Watcher]

  /// Puts together what istiods answered.
  public init(_ watchers: [Watcher]) {
    self.watchers = watchers.sorted { $0.istiod.utf8.lexicographicallyPrecedes($1.istiod.utf8) }
  }

  /// The table of istioctl (istio `istioctl/pkg/multicluster/remote_clusters.go`).
  public var table: TabbedTable {
    var table = TabbedTable(titles: ["NAME", "SECRET", "STATUS", "ISTIOD", "REVISION"], gap: 5)
    for watcher in watchers {
      for cluster in watcher.clusters {
        table.append([cluster.identifier, cluster.secret, cluster.status, watcher.istiod, watcher.revision])
      }
    }
    return table
  }

  /// The clusters for programs; members may be added, never renamed.
  public var payload: JSONValue {
    let items = watchers.flatMap { watcher in
      watcher.clusters.map { cluster -> JSONValue in
        [
          "name": .string(cluster.identifier),
          "secret": .string(cluster.secret),
          "status": .string(cluster.status),
          "istiod": .string(watcher.istiod),
          "revision": .string(watcher.revision),
        ]
      }
    }
    return ["items": .array(items)]
  }
}
