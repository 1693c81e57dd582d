import YAML

/// What the path of a request has to be.
public enum PathCondition: Hashable, Sendable {
  /// This path.
  case exact(PathText)
  /// One that begins so.
  case prefix(PathText)
  /// One that fits a pattern as a whole.
  case regex(Pattern)

  var value: Value {
    switch self {
    case .exact(let path): ["exact": .string(path.description)]
    case .prefix(let path): ["prefix": .string(path.description)]
    case .regex(let pattern): ["regex": .string(pattern.description)]
    }
  }
}
