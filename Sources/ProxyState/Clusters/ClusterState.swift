public import YAML

/// A cluster that a proxy has.
public struct ClusterState: Sendable {
  /// Its name.
  public private(set) var name = ""
  /// How its endpoints are found: `STATIC`, `EDS`, `ORIGINAL_DST`, …
  public private(set) var type = "STATIC"
  /// The object that Istio made it of; nil where none is noted.
  public private(set) var configuration: ConfigurationPath?
  /// How endpoints are chosen.
  public private(set) var balancing = "ROUND_ROBIN"
  /// How long a connection may take, as protobuf writes it.
  public private(set) var connectTimeout = ""
  /// What connections are encrypted with: the name of a transport socket, or `tls`; empty for none.
  public private(set) var security = ""
  /// Whether endpoints that fail are left out for a while.
  public private(set) var detectsOutliers = false
  /// Where it stands in the dump.
  public let entry: DumpEntry
  /// The parts of its name.
  public private(set) var parts = ClusterName("")

  /// Reads what tables show of a cluster; everything else in it is passed over. O(bytes).
  public init(_ entry: DumpEntry) throws(JSONCursorError) {
    self.entry = entry
    var cursor = entry.cursor
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("name") {
        name = try cursor.text()
      } else if cursor.isNamed("type") {
        type = try cursor.text()
      } else if cursor.isNamed("lb_policy") {
        balancing = try cursor.text()
      } else if cursor.isNamed("connect_timeout") {
        connectTimeout = try cursor.text()
      } else if cursor.isNamed("metadata") {
        configuration = try ConfigurationPath(metadata: &cursor)
      } else if cursor.isNamed("outlier_detection") {
        detectsOutliers = true
      } else if cursor.isNamed("transport_socket") {
        security = try Self.socketName(&cursor)
      } else if cursor.isNamed("transport_socket_matches") {
        security = "tls or plain"
      }
    }
    parts = ClusterName(name)
  }

  private static func socketName(_ cursor: inout JSONCursor) throws(JSONCursorError) -> String {
    var name = ""
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("name") { name = try cursor.text() }
    }
    return name.hasSuffix(".tls") ? "tls" : name.hasSuffix(".raw_buffer") ? "" : name
  }
}

extension ConfigurationPath {
  /// Reads the metadata at hand (envoy.config.core.v3.Metadata); nil when Istio notes nothing in it.
  init?(metadata cursor: inout JSONCursor) throws(JSONCursorError) {
    var path: String?
    try cursor.members { cursor throws(JSONCursorError) in
      guard cursor.isNamed("filter_metadata") else { return }
      try cursor.members { cursor throws(JSONCursorError) in
        guard cursor.isNamed("istio") else { return }
        try cursor.members { cursor throws(JSONCursorError) in
          if cursor.isNamed("config") { path = try cursor.part().scalarText }
        }
      }
    }
    guard let path else { return nil }
    self.init(path)
  }

  /// Reads the metadata of a message; nil when Istio notes nothing in it.
  init?(in message: Node) {
    guard let config = message.field("metadata")?.field("filter_metadata")?.member("istio")?.member("config") else {
      return nil
    }
    self.init(config.scalarText)
  }
}

extension JSONPart {
  /// The text of a string; empty for anything else.
  var scalarText: String {
    var cursor = cursor()
    return (try? cursor.text()) ?? ""
  }
}
