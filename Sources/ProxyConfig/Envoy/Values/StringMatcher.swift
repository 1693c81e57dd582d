import Output

/// What a text has to be, as VirtualServices and Envoy say it.
public enum StringMatcher: Hashable, Sendable {
  /// The whole text.
  case exact(String)
  /// How it begins.
  case prefix(String)
  /// How it ends.
  case suffix(String)
  /// A regular expression of RE2 for the whole text.
  case regex(String)

  /// Envoy's `StringMatcher`.
  var json: JSONValue {
    switch self {
    case .exact(let text): ["exact": .string(text)]
    case .prefix(let text): ["prefix": .string(text)]
    case .suffix(let text): ["suffix": .string(text)]
    case .regex(let text): ["safe_regex": ["regex": .string(text)]]
    }
  }
}
