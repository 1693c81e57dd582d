import Diagnostics
public import YAML

/// What Envoy says about its clusters and their endpoints at `/clusters`, in either of its formats.
public struct HostReport: Sendable {
  /// A cluster in the JSON, and the hosts in it.
  public struct Cluster: Sendable {
    /// Its name.
    public let name: String
    /// Where it stands.
    public let part: JSONPart
    /// Which of the hosts are its own.
    let hosts: Range<Int>
  }

  /// The hosts, in the order of the answer.
  public private(set) var hosts: [HostState] = []
  /// The clusters of the JSON; none for text.
  public private(set) var clusters: [Cluster] = []

  /// Reads an answer; what does not begin with `{` is text. O(bytes).
  public init(_ bytes: [UInt8]) throws(JSONCursorError) {
    var cursor = JSONCursor(SourceBytes(bytes))
    guard cursor.firstByte == UInt8(ascii: "{") else {
      hosts = HostText.hosts(in: bytes)
      return
    }
    try cursor.members { cursor throws(JSONCursorError) in
      guard cursor.isNamed("cluster_statuses") else { return }
      try cursor.elements { cursor throws(JSONCursorError) in try readCluster(&cursor) }
    }
    try cursor.finish()
  }

  private mutating func readCluster(_ cursor: inout JSONCursor) throws(JSONCursorError) {
    let start = cursor.offset
    let first = hosts.count
    var name = ""
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("name") {
        name = try cursor.text()
      } else if cursor.isNamed("host_statuses") {
        try cursor.elements { cursor throws(JSONCursorError) in hosts.append(try HostState(&cursor)) }
      }
    }
    for place in first..<hosts.count { hosts[place].cluster = name }
    clusters.append(Cluster(name: name, part: cursor.part(from: start), hosts: first..<hosts.count))
  }

  /// The hosts that are meant, by address, port and cluster.
  public func hosts(_ filter: EndpointFilter) -> [HostState] {
    hosts.filter { Self.selects($0, filter) }.sorted { left, right in
      let (address, other) = (left.key, right.key)
      if address != other { return address.isBefore(other) }
      return left.port == right.port ? left.cluster.isBefore(right.cluster) : left.port < right.port
    }
  }

  /// The clusters that have a host which is meant.
  public func clusters(_ filter: EndpointFilter) -> [Cluster] {
    clusters.filter { cluster in hosts[cluster.hosts].contains { Self.selects($0, filter) } }
  }

  private static func selects(_ host: HostState, _ filter: EndpointFilter) -> Bool {
    filter.matches(host.address, health: host.health, cluster: host.cluster)
  }
}

extension HostState {
  /// What istioctl orders by first.
  fileprivate var key: String {
    switch address {
    case .socket(let host, _): host
    case .pipe, .listener, .unknown: text
    }
  }
}
