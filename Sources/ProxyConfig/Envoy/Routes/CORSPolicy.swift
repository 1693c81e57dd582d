import Output

/// What pages of other origins may ask for.
public struct CORSPolicy: Hashable, Sendable {
  /// The origins that may.
  public var origins: [StringMatcher] = []
  /// The methods that they may use.
  public var methods: [String] = []
  /// The headers that they may send.
  public var headers: [String] = []
  /// The headers that they may read.
  public var exposedHeaders: [String] = []
  /// How long a browser may remember this.
  public var maximumAge: ProtoDuration?
  /// Whether they may send cookies; nil for Envoy's own answer.
  public var allowsCredentials: Bool?
  /// Whether a preflight of an origin that may not is sent on.
  public var forwardsUnmatchedPreflights = true

  var json: JSONValue {
    .typed(
      .corsPolicy,
      [
        "allow_origin_string_match": .list(origins.map(\.json)),
        "allow_methods": .text(methods.joined(separator: ",")),
        "allow_headers": .text(headers.joined(separator: ",")),
        "expose_headers": .text(exposedHeaders.joined(separator: ",")),
        "max_age": maximumAge.map { .string(String($0.nanoseconds / 1_000_000_000)) },
        "allow_credentials": allowsCredentials.map { .bool($0) },
        "filter_enabled": ["default_value": Fraction.all.json],
        "forward_not_matching_preflights": .bool(forwardsUnmatchedPreflights),
      ]
    )
  }
}
