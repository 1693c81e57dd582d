/// Which listeners are meant.
public struct ListenerFilter: Hashable, Sendable {
  /// One of its addresses; empty for any.
  public var address = ""
  /// The port of its own address; nil for any.
  public var port: Int?
  /// What it does with connections; empty for anything.
  public var kind = ""

  /// Any listener.
  public init() {}

  /// Whether a listener is meant.
  public func matches(_ listener: ListenerState) -> Bool {
    (address.isEmpty || listener.hosts.contains { $0.isEqualIgnoringCase(address) })
      && (port == nil || port == listener.port)
      && (kind.isEmpty || listener.kind.rawValue.isEqualIgnoringCase(kind))
  }
}
