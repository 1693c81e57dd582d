import Diagnostics
import YAML

/// YAML inside annotations and rendered templates.
enum YAMLText {
  /// The data of a text, null for an empty one; nil when it is no YAML, or nested absurdly.
  static func value(of text: String) -> Value? {
    let document = Parser.parse(SourceFile(name: "<rendered>", text: text))
    guard !document.hasErrors else { return nil }
    guard let root = document.root else { return .null }
    guard let value = try? root.value else { return nil }
    return value.isNested(atMost: 100) ? value : nil
  }
}
