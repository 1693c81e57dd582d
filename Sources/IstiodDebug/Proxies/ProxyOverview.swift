/// The proxies of a mesh, by their names, and who tells of them.
public struct ProxyOverview: Sendable {
  /// An istiod as it told of its proxies.
  struct Teller: Sendable {
    let identifier: String?
    let version: String?
  }

  /// The proxies in the order of their names; one that is connected to several istiods is there for each.
  public private(set) var proxies: [ConnectedProxy]
  /// Who told of them, by the name.
  let tellers: [String: Teller]

  /// Puts together what istiods answered, each by its name: that of its pod. O(n log n).
  public init(_ reports: [(istiod: String, report: SyncReport)]) {
    var tellers: [String: Teller] = [:]
    var proxies: [ConnectedProxy] = []
    for (istiod, report) in reports {
      let name = report.identifiedName ?? istiod
      tellers[name] = Teller(identifier: report.identifier, version: report.version)
      proxies += report.proxies.map { ConnectedProxy($0, istiod: name) }
    }
    self.tellers = tellers
    self.proxies = proxies.sorted(by: Self.isBefore)
  }

  /// An overview of proxies that no istiod told of.
  public init(_ proxies: [ConnectedProxy]) {
    tellers = [:]
    self.proxies = proxies.sorted(by: Self.isBefore)
  }

  /// The proxies that a test takes.
  public func filtered(_ isWanted: (ConnectedProxy) -> Bool) -> ProxyOverview {
    var overview = self
    overview.proxies.removeAll { !isWanted($0) }
    return overview
  }

  /// The proxies that have not all that there is for them.
  public var laggards: [ConnectedProxy] { proxies.filter { !$0.sync.overdue.isEmpty } }

  /// istioctl orders by the name alone, and leaves the rest to chance.
  private static func isBefore(_ left: ConnectedProxy, _ right: ConnectedProxy) -> Bool {
    if left.sync.proxy != right.sync.proxy { return precedes(left.sync.proxy, right.sync.proxy) }
    if left.sync.cluster != right.sync.cluster { return precedes(left.sync.cluster, right.sync.cluster) }
    return precedes(left.istiod, right.istiod)
  }

  /// Go compares bytes.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
