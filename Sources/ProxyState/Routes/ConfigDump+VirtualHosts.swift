import EnvoyAdmin
public import YAML

extension ConfigDump {
  /// The virtual hosts from discovery that take the requests for some hosts, in the order of the dump. O(bytes).
  ///
  /// Those of other hosts are passed over, which are nearly all of them in a large mesh. A domain may have a port behind it,
  /// as Istio wrote it before 1.15.
  public func virtualHosts(for hosts: Set<String>) throws(JSONCursorError) -> [Node] {
    var found: [Node] = []
    for entry in self[.dynamicRoutes] {
      var cursor = entry.cursor
      try cursor.members { cursor throws(JSONCursorError) in
        guard cursor.isNamed("virtual_hosts") else { return }
        try cursor.elements { cursor throws(JSONCursorError) in
          let start = cursor.offset
          var isMeant = false
          try cursor.members { cursor throws(JSONCursorError) in
            guard cursor.isNamed("domains") else { return }
            try cursor.elements { cursor throws(JSONCursorError) in
              if Self.isMeant(try cursor.text(), by: hosts) { isMeant = true }
            }
          }
          guard isMeant else { return }
          var host = cursor.part(from: start).cursor()
          found.append(try host.node())
        }
      }
    }
    return found
  }

  private static func isMeant(_ domain: String, by hosts: Set<String>) -> Bool {
    if hosts.contains(domain) { return true }
    guard let colon = domain.lastIndex(of: ":") else { return false }
    return hosts.contains(String(domain[..<colon]))
  }
}
