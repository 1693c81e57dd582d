import Output

/// What a client sticks to its endpoint by.
public enum HashPolicy: Hashable, Sendable {
  /// An attribute that a new cookie gets.
  public struct CookieAttribute: Hashable, Sendable {
    /// `SameSite` and its like.
    public let name: String
    /// Its value; empty for none.
    public let value: String
  }

  /// The value of a header.
  case header(String)
  /// The value of a cookie, which Envoy sets when there is none and a lifetime is given.
  case cookie(name: String, lifetime: ProtoDuration?, path: String, attributes: [CookieAttribute])
  /// The address of the client.
  case sourceAddress
  /// A parameter of the query.
  case queryParameter(String)

  var json: JSONValue {
    switch self {
    case .header(let name): ["header": ["header_name": .string(name)]]
    case .sourceAddress: ["connection_properties": ["source_ip": true]]
    case .queryParameter(let name): ["query_parameter": ["name": .string(name)]]
    case .cookie(let name, let lifetime, let path, let attributes):
      [
        "cookie": .message([
          "name": .string(name),
          "ttl": lifetime.map { .duration($0) },
          "path": .text(path),
          "attributes": .list(attributes.map { .message(["name": .string($0.name), "value": .text($0.value)]) }),
        ])
      ]
    }
  }
}
