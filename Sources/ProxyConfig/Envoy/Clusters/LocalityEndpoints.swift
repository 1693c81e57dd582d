import Output

/// The endpoints of a cluster that run in one place.
public struct LocalityEndpoints: Sendable {
  /// One endpoint.
  public struct Endpoint: Sendable {
    /// Where it is.
    public let address: Address
    /// Its share within the place.
    public let weight: Int64
    /// Whether it speaks Istio's mutual TLS.
    public let speaksMutualTLS: Bool
    /// Where it comes from.
    public let origin: Origin?

    var json: JSONValue {
      let matching: JSONValue = ["filter_metadata": ["envoy.transport_socket_match": ["tlsMode": "istio"]]]
      return .message([
        "endpoint": ["address": address.json],
        "metadata": speaksMutualTLS ? matching : nil,
        "load_balancing_weight": .integer(weight),
      ])
    }
  }

  /// The place in the form `region/zone/subzone`; empty for an unknown one.
  public var place: String { locality.isEmpty ? "" : "\(locality.region)/\(locality.zone)/\(locality.subzone)" }
  let locality: Locality
  /// Its endpoints.
  public let endpoints: [Endpoint]
  /// Its share of the requests.
  public let weight: Int64
  /// 0 is used first, the next when too few of it are healthy.
  public let priority: Int

  var json: JSONValue {
    .message([
      "locality": locality.json,
      "lb_endpoints": .list(endpoints.map(\.json)),
      "load_balancing_weight": .integer(weight),
      "priority": priority == 0 ? nil : .integer(Int64(priority)),
    ])
  }
}
