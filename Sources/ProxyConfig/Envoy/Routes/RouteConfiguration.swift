import Output

/// A routing table that listeners refer to by its name: virtual hosts in order.
public struct RouteConfiguration: Sendable {
  /// The name: a port, `host:port`, `http_proxy`, or a gateway's such as `http.8080`.
  public let name: String
  /// The virtual hosts; the one that takes every domain is the last.
  public let virtualHosts: [VirtualHost]
  /// Whether a domain fits whatever port the request names with it.
  public let ignoresPorts: Bool

  /// The message `envoy.config.route.v3.RouteConfiguration`, with `@type`.
  public var json: JSONValue { .typed(.routeConfiguration, fields) }

  /// The same without `@type`, as a connection manager holds it.
  var inlineJSON: JSONValue { .message(fields) }

  private var fields: KeyValuePairs<String, JSONValue?> {
    [
      "name": .string(name),
      "virtual_hosts": .array(virtualHosts.map(\.json)),
      "validate_clusters": .bool(false),
      "max_direct_response_body_size_bytes": .integer(Int64(DirectResponse.sizeLimit)),
      "ignore_port_in_host_matching": .flag(ignoresPorts),
    ]
  }
}
