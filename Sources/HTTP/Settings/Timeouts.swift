/// How long an exchange may take; nil is for ever.
public struct Timeouts: Hashable, Sendable {
  /// For a connection: name, TCP, proxy and TLS together.
  public var connect: Duration?
  /// Since the last byte in either direction; time in which the caller does not read does not count.
  public var idle: Duration?
  /// For the whole exchange, its body too.
  public var overall: Duration?

  /// Makes timeouts.
  public init(connect: Duration? = .seconds(30), idle: Duration? = nil, overall: Duration? = nil) {
    self.connect = connect
    self.idle = idle
    self.overall = overall
  }
}
