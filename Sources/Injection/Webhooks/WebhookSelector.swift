import YAML

/// A label selector of a webhook (`metav1.LabelSelector`), in the order in which it is written.
struct WebhookSelector: Sendable, Hashable {
  /// How labels are compared.
  enum Operation: String, Sendable, Hashable {
    case isIn = "In"
    case isNotIn = "NotIn"
    case exists = "Exists"
    case doesNotExist = "DoesNotExist"
  }

  /// What one label must be.
  struct Expression: Sendable, Hashable {
    let key: String
    let operation: Operation
    let values: [String]

    /// Whether labels are as it says; a label that is not there is not in any list.
    func holds(for labels: [String: String]) -> Bool {
      switch operation {
      case .isIn: labels[key].map(values.contains) ?? false
      case .isNotIn: !(labels[key].map(values.contains) ?? false)
      case .exists: labels[key] != nil
      case .doesNotExist: labels[key] == nil
      }
    }
  }

  /// `matchLabels`
  let labels: [String: String]
  /// `matchExpressions`
  let expressions: [Expression]
  /// Whether an operation is none that Kubernetes knows: such a selector selects nothing.
  let isMalformed: Bool

  /// Reads a selector; one that is not there selects everything.
  init(_ node: Node?) {
    labels = node?.member("matchLabels")?.labels ?? [:]
    let written = node?.member("matchExpressions")?.items.map { $0.resolved } ?? []
    expressions = written.compactMap { expression in
      guard let operation = Operation(rawValue: expression.member("operator")?.text ?? "") else { return nil }
      return Expression(
        key: expression.member("key")?.text ?? "",
        operation: operation,
        values: expression.member("values")?.items.map { $0.resolved.text } ?? []
      )
    }
    isMalformed = expressions.count != written.count
  }

  /// Whether labels are selected; an empty selector selects everything.
  func matches(_ labels: [String: String]) -> Bool {
    !isMalformed && self.labels.allSatisfy { labels[$0.key] == $0.value }
      && expressions.allSatisfy { $0.holds(for: labels) }
  }

  /// The label, as `key=value`, that a selector with a list of values looks at and finds; nil where there is none.
  func decidingLabel(of labels: [String: String]) -> String? {
    let listed = expressions.first { $0.operation == .isIn || $0.operation == .isNotIn ? labels[$0.key] != nil : false }
    guard let key = listed?.key, let value = labels[key] else { return nil }
    return "\(key)=\(value)"
  }

  /// The labels, as `key=value`, of which one is asked for.
  var askedLabels: [String] {
    expressions.filter { $0.operation == .isIn }.flatMap { expression in
      expression.values.map { "\(expression.key)=\($0)" }
    }
  }

  /// The label, as `key=value`, that keeps labels from being selected by its being there; nil where there is none.
  func preventingLabel(of labels: [String: String]) -> String? {
    for expression in expressions {
      guard let value = labels[expression.key] else { continue }
      switch expression.operation {
      case .doesNotExist: return "\(expression.key)=\(value)"
      case .isNotIn where expression.values.contains(value): return "\(expression.key)=\(value)"
      case .isNotIn, .isIn, .exists: continue
      }
    }
    return nil
  }

  /// Whether it is the selector that istioctl deactivates a webhook with, which no labels have
  /// (istio `istioctl/pkg/util`, `NeverMatch`).
  var isNeverMatch: Bool { labels == ["istio.io/deactivated": "never-match"] && expressions.isEmpty }
}

extension Node {
  /// The texts of a mapping.
  fileprivate var labels: [String: String] {
    Dictionary(pairs.map { ($0.key.text, $0.value.resolved.text) }, uniquingKeysWith: { $1 })
  }
}
