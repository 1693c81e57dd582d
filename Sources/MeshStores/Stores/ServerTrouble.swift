/// What went wrong on the way to a server, or there.
public struct ServerTrouble: Hashable, Sendable {
  /// What happened: a lower-case sentence without a full stop; it may hold untrusted text.
  public let message: String
  /// What to do about it; nil if that is plain.
  public let cure: String?

  /// Makes one.
  public init(message: String, cure: String?) {
    self.message = message
    self.cure = cure
  }
}
