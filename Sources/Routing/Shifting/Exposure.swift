/// How requests reach a new version besides by its weight, for as long as traffic is shifted to it.
public struct Exposure: Hashable, Sendable {
  /// The share of requests of which it gets a copy while it has no weight; nil for none.
  public let mirror: Percentage?
  /// A header with which a request goes to it, whatever the weights.
  public let header: NamedValue<FieldName, HeaderValue>?
  /// A cookie that keeps those at it who reached it once.
  public let cookie: CookieName?

  /// Makes an exposure.
  public init(
    mirror: Percentage? = nil,
    header: NamedValue<FieldName, HeaderValue>? = nil,
    cookie: CookieName? = nil
  ) {
    self.mirror = mirror
    self.header = header
    self.cookie = cookie
  }

  /// Whether it is the weight alone.
  public var isEmpty: Bool { self == Exposure() }
}
