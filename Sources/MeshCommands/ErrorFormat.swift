/// How an error is shown on standard error.
public enum ErrorFormat: Hashable, Sendable {
  /// For people: `error:` and `help:` lines.
  case text
  /// For programs: one line of JSON.
  case json
}
