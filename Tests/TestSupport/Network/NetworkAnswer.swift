/// What came of a connection attempt.
public enum NetworkAnswer: Equatable, Sendable {
  /// Who answered, and as whom the client was seen: `peer 10.77.0.2:9080 seen 10.77.0.1`.
  case answered(String)
  /// The name of the error, such as `ECONNREFUSED`, or `silence`.
  case refused(String)
}
