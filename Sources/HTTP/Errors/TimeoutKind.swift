/// Which time was up.
public enum TimeoutKind: Hashable, Sendable, CustomStringConvertible {
  /// For a connection: name, TCP, proxy and TLS together.
  case connect
  /// Since the last byte in either direction.
  case idle
  /// For the whole exchange, its body too.
  case overall

  /// A lower-case phrase.
  public var description: String {
    switch self {
    case .connect: "the connection took too long"
    case .idle: "the server fell silent"
    case .overall: "the answer took too long"
    }
  }
}
