/// When a connection was lost.
public enum ConnectionLoss: Hashable, Sendable, CustomStringConvertible {
  /// Before the head of the answer was complete.
  case beforeResponse
  /// In the middle of the body.
  case inBody

  /// A lower-case phrase.
  public var description: String {
    switch self {
    case .beforeResponse: "the connection was lost before the answer"
    case .inBody: "the connection was lost in the middle of the answer"
    }
  }
}
