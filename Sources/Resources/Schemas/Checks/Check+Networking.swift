import YAML

// The CEL rules of the CRDs of networking.istio.io.
extension Check {
  static let cidrAddresses = Check(
    "cidrAddresses",
    "CIDR addresses are allowed only for the resolutions NONE and STATIC"
  ) { spec in
    let resolution = spec.memberText("resolution")
    guard !["", "NONE", "STATIC"].contains(resolution) else { return nil }
    return spec.member("addresses")?.items.first { $0.textBytes.contains(UInt8(ascii: "/")) }
  }

  static let noEndpoints = Check("noEndpoints", "resolution NONE cannot have endpoints") { spec in
    ["", "NONE"].contains(spec.memberText("resolution")) ? spec.member("endpoints") : nil
  }

  static let singleEndpoint = Check(
    "singleEndpoint",
    "resolution DNS_ROUND_ROBIN cannot have more than one endpoint"
  ) { spec in
    guard spec.memberText("resolution") == "DNS_ROUND_ROBIN", let endpoints = spec.member("endpoints") else {
      return nil
    }
    return Array(endpoints.items.prefix(2)).dropFirst().first
  }

  static let addressOrNetwork = Check("addressOrNetwork", "address or network must be set") { entry in
    entry.has("address") || entry.has("network")
  }

  static let socketWithoutPorts = Check("socketWithoutPorts", "an endpoint on a Unix socket cannot have ports") {
    entry in
    entry.memberText("address").hasPrefix(socketScheme) ? entry.member("ports") : nil
  }

  static let absoluteSocket = Check(
    "absoluteSocket",
    "the path of a Unix socket must be absolute, or abstract with '@' first"
  ) { address in
    let text = address.text
    guard text.hasPrefix(socketScheme) else { return true }
    let path = text.dropFirst(socketScheme.count)
    return path.hasPrefix("/") || path.hasPrefix("@")
  }

  static let socketFile = Check("socketFile", "the path of a Unix socket must not end with '/'") { address in
    let text = address.text
    return !text.hasPrefix(socketScheme) || !text.hasSuffix("/")
  }

  private static let socketScheme = "unix://"

  static let specificHost = Check("specificHost", "the host cannot be '*'") { $0.text != "*" }

  static let uniquePortNumbers = Check("uniquePortNumbers", "a port number can be written only once") { ports in
    var numbers: Set<String> = []
    return ports.items.lazy.compactMap { $0.resolved.member("number") }.first { !numbers.insert($0.text).inserted }
  }

  static let waypointMatch = Check(
    "waypointMatch",
    "waypoint must be set when the context is WAYPOINT, and only then"
  ) { match in
    (match.memberText("context") == "WAYPOINT") == match.has("waypoint")
  }
}
