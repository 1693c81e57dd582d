/// The server's answer to an `AccessReview`.
public struct AccessDecision: Sendable, Equatable {
  /// Whether the user may do it.
  public let isAllowed: Bool
  /// Why, in the server's words; often empty.
  public let reason: String
}
