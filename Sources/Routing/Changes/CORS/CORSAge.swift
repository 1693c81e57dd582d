/// How long a browser may remember a CORS policy, in whole seconds.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateCORSPolicy`.
public struct CORSAge: WrittenValue {
  /// The time.
  public let duration: RouteDuration

  /// Reads a time.
  public init(_ text: String) throws(WritingMistake) {
    duration = try RouteDuration(text)
    guard duration.isWholeSeconds else { throw .refused("it counts whole seconds: write a time such as 10s or 24h") }
  }

  /// As it was written.
  public var description: String { duration.description }
}
