/// Why a text is no configuration dump of a ztunnel.
public struct ZtunnelDumpError: Error, Hashable, Sendable {
  /// What is wrong: a lower-case sentence without a full stop; it may hold untrusted text.
  public let message: String

  init(_ message: String) { self.message = message }
}
