import YAML

/// A Kubernetes label selector: every requirement must hold; one without any matches nothing here
/// (inject.go injectRequired leaves empty selectors out).
public struct LabelSelector: Hashable, Sendable {
  /// What a label must be.
  public enum Requirement: Hashable, Sendable {
    /// The label has one of these values.
    case isIn(String, Set<String>)
    /// The label is absent, or has none of these values.
    case isNotIn(String, Set<String>)
    /// The label is there.
    case exists(String)
    /// The label is not there.
    case doesNotExist(String)
  }

  /// What must hold.
  public var requirements: [Requirement]

  /// Makes a selector.
  public init(_ requirements: [Requirement]) { self.requirements = requirements }

  /// Whether labels are selected.
  func matches(_ labels: MetadataFields) -> Bool {
    !requirements.isEmpty && requirements.allSatisfy { $0.holds(for: labels) }
  }
}

extension LabelSelector.Requirement {
  fileprivate func holds(for labels: MetadataFields) -> Bool {
    switch self {
    case .isIn(let label, let values): labels[label].map(values.contains) ?? false
    case .isNotIn(let label, let values): !(labels[label].map(values.contains) ?? false)
    case .exists(let label): labels[label] != nil
    case .doesNotExist(let label): labels[label] == nil
    }
  }
}

extension LabelSelector {
  /// Reads a list of selectors (`metav1.LabelSelector`); nil when one is malformed.
  static func list(_ value: Value) -> [LabelSelector]? {
    let selectors = value.items.compactMap(LabelSelector.init)
    return selectors.count == value.items.count ? selectors : nil
  }

  private init?(_ value: Value) {
    guard case .mapping = value else { return nil }
    var requirements: [Requirement] = []
    for entry in value["matchLabels"]?.entries ?? [] {
      guard let text = entry.value.text else { return nil }
      requirements.append(.isIn(entry.key, [text]))
    }
    for expression in value["matchExpressions"]?.items ?? [] {
      guard let requirement = Requirement(expression) else { return nil }
      requirements.append(requirement)
    }
    self.init(requirements)
  }
}

extension LabelSelector.Requirement {
  fileprivate init?(_ expression: Value) {
    guard let key = expression["key"]?.text else { return nil }
    let values = Set((expression["values"]?.items ?? []).compactMap(\.text))
    switch expression["operator"]?.text {
    case "In" where !values.isEmpty: self = .isIn(key, values)
    case "NotIn" where !values.isEmpty: self = .isNotIn(key, values)
    case "Exists" where values.isEmpty: self = .exists(key)
    case "DoesNotExist" where values.isEmpty: self = .doesNotExist(key)
    default: return nil
    }
  }
}
