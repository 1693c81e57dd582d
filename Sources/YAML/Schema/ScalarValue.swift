/// What Kubernetes reads a scalar as.
///
/// The rules are those of kubectl's reader (go-yaml v2 by way of sigs.k8s.io/yaml), which are YAML 1.1's with changes:
/// `yes`, `on` and `y` are booleans, `0755` is 493, `1_000` is 1000, and `12:30` and dates are text.
public enum ScalarValue: Sendable, Equatable {
  /// Nothing, `~` or `null`.
  case null
  /// `true`, `yes`, `on`, `y` or their opposites.
  case boolean(Bool)
  /// A whole number that fits 64 bits, `1.0` and `1e3` included: the API machinery turns them into integers.
  case integer(Int64)
  /// Any other finite number; whole numbers beyond 64 bits lose precision here as they do in Kubernetes.
  case double(Double)
  /// Text.
  case string(String)

  /// The same as data.
  public var value: Value {
    switch self {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .double(let number): .double(number)
    case .string(let text): .string(text)
    }
  }
}
