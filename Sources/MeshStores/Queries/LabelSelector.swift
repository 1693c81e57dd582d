/// Which labels a resource must have, as `-l` and the API take it: `app=reviews,tier in (web,api),!old`
/// (Kubernetes, apimachinery `pkg/labels/selector.go`).
public struct LabelSelector: Hashable, Sendable {
  /// What one key must be.
  public enum Requirement: Hashable, Sendable {
    /// The label is there with one of these values: `key=value`, `key in (…)`.
    case isIn(String, Set<String>)
    /// The label is not there, or has none of these values: `key!=value`, `key notin (…)`.
    case isNotIn(String, Set<String>)
    /// The label is there: `key`.
    case exists(String)
    /// The label is not there: `!key`.
    case isAbsent(String)
  }

  /// What must hold, all of it.
  public let requirements: [Requirement]

  /// Selects every resource.
  public static let everything = LabelSelector([])

  /// Makes a selector.
  public init(_ requirements: [Requirement]) { self.requirements = requirements }

  /// Whether it selects every resource.
  public var isEmpty: Bool { requirements.isEmpty }

  /// Whether labels are selected. O(requirements).
  public func matches(_ labels: [String: String]) -> Bool {
    requirements.allSatisfy { requirement in
      switch requirement {
      case .isIn(let key, let values): labels[key].map(values.contains) ?? false
      case .isNotIn(let key, let values): !(labels[key].map(values.contains) ?? false)
      case .exists(let key): labels[key] != nil
      case .isAbsent(let key): labels[key] == nil
      }
    }
  }
}

extension LabelSelector: CustomStringConvertible {
  /// The text that reads as this selector, for the `labelSelector` of a request.
  public var description: String {
    requirements.map { requirement in
      switch requirement {
      case .isIn(let key, let values): Self.text(key, "=", "in", values)
      case .isNotIn(let key, let values): Self.text(key, "!=", "notin", values)
      case .exists(let key): key
      case .isAbsent(let key): "!\(key)"
      }
    }.joined(separator: ",")
  }

  private static func text(_ key: String, _ sign: String, _ word: String, _ values: Set<String>) -> String {
    if values.count == 1, let value = values.first { return key + sign + value }
    return "\(key) \(word) (\(values.sorted().joined(separator: ",")))"
  }
}
