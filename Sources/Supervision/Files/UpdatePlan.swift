/// The steps from the files in force to those that are wanted, so that no request ever goes to what is not there.
///
/// What is new comes before what refers to it: clusters, routes, listeners. What goes, goes in the reverse order. Each
/// step is in force before the next is taken (xDS protocol, "Eventual consistency considerations").
struct UpdatePlan: Hashable, Sendable {
  /// One step.
  enum Step: Hashable, Sendable {
    /// A file takes the place of its predecessor.
    case write(ResourceFile)
    /// Envoy has taken what these files hold.
    case accepted([ResourceFile.Kind])
    /// A file is no longer read by anything.
    case remove(ResourceFile.Kind)
  }

  /// The steps, in order; none when nothing changes.
  let steps: [Step]
  /// Whether clusters or listeners change, of which Envoy takes a part when another part is wrong: it is asked before.
  let needsCheck: Bool

  /// Plans the way from one set of files to another. O(their size).
  init(from former: ConfigurationFiles, to wanted: ConfigurationFiles) {
    let known = former.routesByKind
    let kept = Set(wanted.routes.map(\.kind))
    let listenersChange = former.listeners != wanted.listeners
    let changed = wanted.routes.filter { known[$0.kind] != $0 }
    let subscribed = changed.map(\.kind).filter { known[$0] != nil }
    var steps: [Step] = []
    // Clusters that go are kept until no route leads to them.
    let transition = wanted.clusters.keeping(former.clusters)
    let clustersGo = wanted.clusters.lacks(anyOf: former.clusters)
    if clustersGo ? transition.isOtherSet(than: former.clusters) : former.clusters != wanted.clusters {
      steps += [.write(clustersGo ? transition : wanted.clusters), .accepted([.clusters])]
    }
    steps += changed.map { .write($0) }
    if !subscribed.isEmpty { steps.append(.accepted(subscribed)) }
    if listenersChange {
      // Only a listener subscribes to a new file of routes.
      let new = changed.map(\.kind).filter { known[$0] == nil }
      steps += [.write(wanted.listeners), .accepted([.listeners] + new)]
    }
    steps += former.routes.map(\.kind).filter { !kept.contains($0) }.map { .remove($0) }
    if clustersGo { steps += [.write(wanted.clusters), .accepted([.clusters])] }
    self.steps = steps
    needsCheck = listenersChange || former.clusters != wanted.clusters
  }

  /// Whether there is nothing to do.
  var isEmpty: Bool { steps.isEmpty }
}

extension ResourceFile {
  /// Whether the resources differ, in whatever order they stand.
  fileprivate func isOtherSet(than other: ResourceFile) -> Bool {
    Set(resources) != Set(other.resources)
  }
}
