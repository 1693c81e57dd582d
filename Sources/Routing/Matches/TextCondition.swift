import YAML

/// What a text of a request has to be.
public enum TextCondition: Hashable, Sendable {
  /// This text.
  case exact(PlainText)
  /// One that begins so.
  case prefix(PlainText)
  /// One that fits a pattern as a whole.
  case regex(Pattern)
  /// There, whatever it is.
  case present

  var value: Value {
    switch self {
    case .exact(let text): ["exact": .string(text.description)]
    case .prefix(let text): ["prefix": .string(text.description)]
    case .regex(let pattern): ["regex": .string(pattern.description)]
    case .present: .mapping([])
    }
  }
}
