import Resources
import YAML

/// How a text of a request is matched: exactly, by its beginning, or by a pattern.
struct TextMatch: Hashable {
  /// The ways to match.
  enum Kind: Hashable {
    case exact, prefix, regex
  }

  /// How it matches.
  let kind: Kind
  /// The text, the beginning or the pattern.
  let text: String

  /// Whether every text matches.
  var isAny: Bool { kind == .regex && text == ".*" || kind == .prefix && text.isEmpty }

  /// Whether every text that the other matches is matched by this one, as far as the two show it; patterns are not
  /// looked into.
  func covers(_ other: TextMatch) -> Bool {
    if isAny || self == other { return true }
    return kind == .prefix && other.kind != .regex && other.text.utf8.starts(with: text.utf8)
  }

  /// Whether no text is matched by both, as far as the two show it; patterns are not looked into.
  func excludes(_ other: TextMatch) -> Bool {
    switch (kind, other.kind) {
    case (.regex, _), (_, .regex): false
    case (.exact, .exact): text != other.text
    case (.exact, .prefix): !text.utf8.starts(with: other.text.utf8)
    case (.prefix, .exact): !other.text.utf8.starts(with: text.utf8)
    case (.prefix, .prefix):
      !text.utf8.starts(with: other.text.utf8) && !other.text.utf8.starts(with: text.utf8)
    }
  }
}

extension TextMatch {
  /// Reads a `StringMatch`; nil when none of its fields is set.
  init?(_ node: Node) {
    guard let (kind, value) = Self.value(of: node) else { return nil }
    self.init(kind: kind, text: value.text)
  }

  /// The field of a `StringMatch` that is set, with its value.
  static func value(of node: Node) -> (kind: Kind, node: Node)? {
    if let exact = node.member("exact") { return (.exact, exact) }
    if let prefix = node.member("prefix") { return (.prefix, prefix) }
    if let regex = node.member("regex") { return (.regex, regex) }
    return nil
  }
}
