import YAML

/// An endpoint as Envoy uses it (envoy.admin.v3.HostStatus).
public struct HostState: Hashable, Sendable {
  /// The name of its cluster.
  public internal(set) var cluster = ""
  /// Its address.
  public internal(set) var address = NetworkAddress.unknown
  /// How discovery says that it is: `HEALTHY`, `UNKNOWN`, …
  public internal(set) var health = "UNKNOWN"
  /// Whether it failed so often that it is left out for a while.
  public internal(set) var isOutlier = false
  /// Why it is not used, as Envoy names the checks: `failed_active_health_check`.
  public internal(set) var failures: [String] = []
  /// Its share beside the others; nil where none is told.
  public internal(set) var weight: Int?
  /// Which of several sets of endpoints it is of.
  public internal(set) var priority = 0
  /// Region, zone and part of it, with slashes between them.
  public internal(set) var locality = ""
  /// What was counted: connections and requests.
  public internal(set) var statistics: [String: Int] = [:]

  init(cluster: String) { self.cluster = cluster }

  /// Reads the host at hand.
  init(_ cursor: inout JSONCursor) throws(JSONCursorError) {
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("address") {
        address = try NetworkAddress(&cursor)
      } else if cursor.isNamed("stats") {
        try cursor.elements { cursor throws(JSONCursorError) in try takeStatistic(&cursor) }
      } else if cursor.isNamed("health_status") {
        try cursor.members { cursor throws(JSONCursorError) in try takeHealth(&cursor) }
      } else if cursor.isNamed("weight") {
        weight = try cursor.integer()
      } else if cursor.isNamed("priority") {
        priority = try cursor.integer() ?? 0
      } else if cursor.isNamed("locality") {
        locality = try LocalityState.name(&cursor)
      }
    }
  }

  private mutating func takeHealth(_ cursor: inout JSONCursor) throws(JSONCursorError) {
    if cursor.isNamed("eds_health_status") {
      health = try cursor.text()
    } else if cursor.isNamed("failed_outlier_check") {
      isOutlier = try cursor.isTrue()
    } else {
      let name = cursor.name
      if try cursor.isTrue() { failures.append(name) }
    }
  }

  /// A value that is zero is not written; one below zero is, as Envoy 1.40 does, 18446744073709551609.
  private mutating func takeStatistic(_ cursor: inout JSONCursor) throws(JSONCursorError) {
    var (name, value) = ("", 0)
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("name") { name = try cursor.text() }
      if cursor.isNamed("value") { value = try cursor.integer() ?? 0 }
    }
    if value != 0 { statistics[name] = value }
  }

  /// The port; 0 where there is none.
  var port: Int { address.port ?? 0 }

  /// The address as istioctl writes it: a socket as a URL, and no port where it is 0.
  public var text: String {
    switch address {
    case .pipe(let path): "unix://\(path)"
    case .socket(let host, 0): host
    case .socket, .listener, .unknown: address.description
    }
  }
}
