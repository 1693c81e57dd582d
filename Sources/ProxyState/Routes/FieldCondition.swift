import YAML

/// What a header or a parameter of a request must be, in a few words: `end-user=jason`, `x-debug`, `!x-old`.
enum FieldCondition {
  static func text(_ condition: Node, isNegated: Bool) -> String {
    let sign = isNegated ? "!" : ""
    let name = condition.text("name")
    let match = condition.field("string_match")
    if let exact = match?.field("exact") ?? condition.field("exact_match") {
      return "\(sign)\(name)=\(exact.scalarText)"
    }
    if let prefix = match?.field("prefix") ?? condition.field("prefix_match") {
      return "\(sign)\(name)=\(prefix.scalarText)*"
    }
    if let suffix = match?.field("suffix") ?? condition.field("suffix_match") {
      return "\(sign)\(name)=*\(suffix.scalarText)"
    }
    if let part = match?.field("contains") ?? condition.field("contains_match") {
      return "\(sign)\(name)=*\(part.scalarText)*"
    }
    if let pattern = match?.field("safe_regex") ?? condition.field("safe_regex_match") {
      return "\(sign)\(name)~\(pattern.text("regex"))"
    }
    return sign + name
  }
}
