import YAML

/// A filter that a proxy gets from discovery.
public struct ExtensionState: Hashable, Sendable {
  /// The name under which it is asked for.
  public let name: String
  /// The type of its settings, without what is before the name; empty before they have come.
  public let type: String

  /// Reads a filter (envoy.config.core.v3.TypedExtensionConfig).
  init(_ entry: DumpEntry) throws(JSONCursorError) {
    let node = try entry.node()
    name = node.text("name")
    let url = node.field("typed_config")?.text("@type") ?? ""
    let prefix = "type.googleapis.com/"
    type = url.hasPrefix(prefix) ? String(url.dropFirst(prefix.count)) : url
  }
}
