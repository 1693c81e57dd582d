/// A listener that Envoy did not take.
public struct ListenerRejection: Hashable, Sendable {
  /// Its name; empty where Envoy never had it in another form.
  public let name: String
  /// Why.
  public let details: String
  /// When it was tried last, as RFC 3339 writes times.
  public let lastAttempt: String
}
