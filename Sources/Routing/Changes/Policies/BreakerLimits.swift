/// Limits beyond which requests to a host fail at once, and errors after which an endpoint is taken out; what is nil
/// stays as it is.
public struct BreakerLimits: Hashable, Sendable {
  /// Connections at a time.
  public var connections: Count?
  /// Requests that wait for a connection.
  public var pending: Count?
  /// Requests at a time.
  public var requests: Count?
  /// Retries at a time.
  public var retries: Count?
  /// Requests over one connection.
  public var requestsPerConnection: Count?
  /// Answers of 5xx in a row that take an endpoint out.
  public var errors: Count?
  /// Answers of 502, 503 or 504 in a row that take an endpoint out.
  public var gatewayErrors: Count?
  /// How often endpoints are looked at.
  public var interval: RouteDuration?
  /// How long an endpoint is out, times how often it was out.
  public var ejectionTime: RouteDuration?
  /// How many endpoints may be out at once.
  public var ejectionShare: EjectionShare?

  /// Says nothing.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { self == BreakerLimits() }
}
