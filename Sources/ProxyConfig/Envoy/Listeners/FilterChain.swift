import Output

/// What happens to the connections of one kind that a listener takes.
public struct FilterChain: Sendable {
  /// Which connections: all conditions hold, an empty one always does.
  public struct Match: Hashable, Sendable {
    /// The port that the client wanted.
    public var port: Int?
    /// The networks of which the client wanted an address, such as `10.0.0.0/8`.
    public var networks: [String] = []
    /// The names that TLS asks for.
    public var serverNames: [String] = []
    /// `tls` or `raw_buffer`.
    public var transport = ""
    /// The protocols that were found or agreed upon.
    public var protocols: [String] = []

    /// The names for which Envoy can look: in full, or `*.` and the end of one; none when one of them is `*`.
    static func serverNames(_ hosts: [String]) -> [String] {
      if hosts.contains("*") { return [] }
      let names = hosts.map { $0.lowercased() }.filter { !$0.dropFirst($0.hasPrefix("*.") ? 2 : 0).contains("*") }
      return Array(Set(names)).sorted()
    }

    var json: JSONValue? {
      if self == Match() { return nil }
      return .message([
        "destination_port": .number(port.map(Int64.init)),
        "prefix_ranges": .list(networks.compactMap(AddressRange.init).map(\.json)),
        "server_names": .texts(serverNames),
        "transport_protocol": .text(transport),
        "application_protocols": .texts(protocols),
      ])
    }
  }

  /// The name.
  public var name = ""
  /// Which connections.
  public var match = Match()
  /// What they pass through, in order.
  public var filters: [NetworkFilter]
  /// How the client's side is encrypted; nil for not at all.
  var security: DownstreamTLS?
  /// Where the chain comes from; nil for what Istio adds by itself.
  public var origin: Origin?

  var json: JSONValue {
    .message([
      "filter_chain_match": match.json,
      "filters": .array(filters.map(\.json)),
      "transport_socket": security?.socket,
      "name": .text(name),
    ])
  }
}
