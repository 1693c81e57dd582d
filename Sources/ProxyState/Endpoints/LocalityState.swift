import YAML

/// The endpoints of a cluster in one place.
public struct LocalityState: Hashable, Sendable {
  /// Region, zone and part of it, with slashes between them; empty where nothing is said.
  public private(set) var name = ""
  /// Which of several sets of endpoints it is of; the lowest is used first.
  public private(set) var priority = 0
  /// The endpoints.
  public internal(set) var endpoints: [EndpointState] = []

  /// Reads the place at hand (envoy.config.endpoint.v3.LocalityLbEndpoints).
  init(_ cursor: inout JSONCursor) throws(JSONCursorError) {
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("locality") {
        name = try Self.name(&cursor)
      } else if cursor.isNamed("priority") {
        priority = try cursor.integer() ?? 0
      } else if cursor.isNamed("lb_endpoints") {
        try cursor.elements { cursor throws(JSONCursorError) in endpoints.append(try EndpointState(&cursor)) }
      }
    }
  }

  /// Istio, `util.LocalityToString`: what is below a part that is not said is not shown.
  static func name(_ cursor: inout JSONCursor) throws(JSONCursorError) -> String {
    var (region, zone, part) = ("", "", "")
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("region") { region = try cursor.text() }
      if cursor.isNamed("zone") { zone = try cursor.text() }
      if cursor.isNamed("sub_zone") { part = try cursor.text() }
    }
    if zone.isEmpty { return region }
    return part.isEmpty ? "\(region)/\(zone)" : "\(region)/\(zone)/\(part)"
  }
}
