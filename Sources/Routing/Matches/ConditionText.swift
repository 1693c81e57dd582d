import YAML

/// Conditions in words, the same whatever the order of keys.
enum ConditionText {
  /// The fields of a match that people look at first.
  private static let order = ["uri", "ignoreUriCase", "method", "headers", "queryParams", "sourceLabels"]

  /// The conditions of a match: `header end-user=jason and uri /v1*`.
  static func text(ofMatch match: Value) -> String {
    let entries = order.compactMap { name in match.entries.first { $0.key == name } }
    let rest = match.entries.filter { !order.contains($0.key) }.sorted { $0.key < $1.key }
    let parts = (entries + rest).flatMap { entry -> [String] in
      switch entry.key {
      case "name", "statPrefix": []
      case "headers": named("header", entry.value)
      case "withoutHeaders": named("not header", entry.value)
      case "queryParams": named("query", entry.value)
      case "sourceLabels":
        entry.value.entries.sorted { $0.key < $1.key }.map { "source \($0.key)=\($0.value.plainText)" }
      case "gateways": ["gateway \(entry.value.items.map(\.plainText).joined(separator: " or "))"]
      case "sourceNamespace": ["source namespace \(entry.value.plainText)"]
      case "ignoreUriCase": entry.value == true ? ["case ignored"] : []
      default: ["\(entry.key) \(text(entry.value))"]
      }
    }
    return parts.isEmpty ? "any request" : parts.joined(separator: " and ")
  }

  /// What a text has to be: `jason`, `/v1*`, or `~` and a pattern.
  static func text(_ condition: Value) -> String {
    if let exact = condition.field("exact") { return exact.plainText }
    if let prefix = condition.field("prefix") { return "\(prefix.plainText)*" }
    if let regex = condition.field("regex") { return "~\(regex.plainText)" }
    if case .mapping = condition { return "present" }
    return condition.plainText
  }

  private static func named(_ kind: String, _ conditions: Value) -> [String] {
    conditions.entries.sorted { $0.key < $1.key }.map { entry in
      let isPresent = ["exact", "prefix", "regex"].allSatisfy { entry.value.field($0) == nil }
      return isPresent ? "\(kind) \(entry.key)" : "\(kind) \(entry.key)=\(text(entry.value))"
    }
  }
}
