import YAML

/// An origin whose scripts may read answers.
public enum CORSOrigin: Hashable, Sendable {
  /// This one, or any for `*`.
  case exact(PlainText)
  /// Those that begin so.
  case prefix(PlainText)
  /// Those that fit a pattern.
  case regex(Pattern)

  var value: Value {
    switch self {
    case .exact(let text): ["exact": .string(text.description)]
    case .prefix(let text): ["prefix": .string(text.description)]
    case .regex(let pattern): ["regex": .string(pattern.description)]
    }
  }

  /// The text of an exact one; nil for others.
  var exactText: String? {
    guard case .exact(let text) = self else { return nil }
    return text.description
  }
}
