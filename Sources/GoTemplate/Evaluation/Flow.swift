/// How a body was left.
enum Flow: Sendable {
  case onward
  /// By `{{break}}`.
  case leave
  /// By `{{continue}}`.
  case skip
}
