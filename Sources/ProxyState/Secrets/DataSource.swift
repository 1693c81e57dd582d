import YAML

/// Text that Envoy has in its configuration (envoy.config.core.v3.DataSource).
enum DataSource {
  /// The text, where it is inline; empty for a file.
  static func text(_ node: Node?) -> String {
    guard let node else { return "" }
    if let bytes = node.field("inline_bytes") {
      return Base64Text.decode(ArraySlice(bytes.scalarText.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    return node.text("inline_string")
  }
}
