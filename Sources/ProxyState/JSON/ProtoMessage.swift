public import YAML

/// A message of Envoy's as protobuf's JSON has it for other programs: with the names of fields as `portValue`.
///
/// Keys of maps and what is free in form (google.protobuf.Struct) stay as they are.
public enum ProtoMessage {
  /// protobuf refuses messages that are nested deeper than 100; a list takes a level of its own here.
  static let depthLimit = 256

  /// The message of a tree, without its own `@type`, as istioctl writes it. O(size).
  public static func value(_ node: Node) throws(ProtoMessageError) -> Value {
    guard case .mapping(let entries) = try value(node, in: .message, parent: "", depth: 0) else {
      throw ProtoMessageError(message: "it is no message")
    }
    return .mapping(entries.filter { $0.key != "@type" })
  }

  /// What the names in a mapping are.
  private enum Naming {
    /// Fields.
    case message
    /// Keys of a map, whose values are messages.
    case map
    /// Anything.
    case free
  }

  private static func value(
    _ node: Node,
    in naming: Naming,
    parent: String,
    depth: Int
  ) throws(ProtoMessageError) -> Value {
    guard depth < depthLimit else { throw ProtoMessageError(message: "it is nested too deeply") }
    switch node.kind {
    case .mapping: return try mapping(node, in: naming, parent: parent, depth: depth)
    case .sequence:
      var items: [Value] = []
      for item in node.items { items.append(try value(item, in: naming, parent: parent, depth: depth + 1)) }
      return .sequence(items)
    case .scalar, .alias:
      do throws(ValueError) { return try node.value } catch {
        throw ProtoMessageError(message: "it holds a value that cannot be read")
      }
    }
  }

  private static func mapping(
    _ node: Node,
    in naming: Naming,
    parent: String,
    depth: Int
  ) throws(ProtoMessageError) -> Value {
    var entries: [Value.Entry] = []
    let type = naming == .message ? node.text("@type") : ""
    for pair in node.pairs {
      let name = pair.key.text
      let inner = naming == .message ? self.naming(of: name, in: parent, type: type) : naming == .map ? .message : .free
      let isField = naming == .message && ProtoName.isField(name)
      let value = try value(pair.value, in: inner, parent: name, depth: depth + 1)
      entries.append(Value.Entry(isField ? ProtoName.json(name) : name, value))
    }
    // Maps have no order of their own: protobuf's readers and writers put their keys in that of bytes.
    return .mapping(naming == .message ? entries : entries.sorted { $0.key.isBefore($1.key) })
  }

  /// Fields that are maps to messages (envoy.config.core.v3, route.v3, rbac.v3, jwt_authn.v3).
  private static let maps: Set = [
    "typed_per_filter_config", "typed_extension_protocol_options", "typed_filter_metadata", "per_filter_config",
    "extension_protocol_options", "policies", "providers", "requirement_map", "named_endpoints", "rules_map", "map",
  ]

  /// Fields that are maps to texts, or of any form.
  private static let structs: Set = [
    "filter_metadata", "json_format", "static_layer", "key_values", "default_subset", "fallback_list", "dynamic_params",
    "cluster_metadata_match", "fixed_value",
  ]

  private static func naming(of name: String, in parent: String, type: String) -> Naming {
    let name = ProtoName.proto(name)
    if maps.contains(name) { return .map }
    if structs.contains(name) { return .free }
    // A message that is packed with its type: a Struct has its content below `value`.
    if name == "value", type.hasSuffix("TypedStruct") || type.hasSuffix("google.protobuf.Struct") { return .free }
    // Metadata of a node and of a version is free, that of anything else is a message.
    if name == "metadata", ["node", "user_agent_build_version", "version"].contains(ProtoName.proto(parent)) {
      return .free
    }
    return .message
  }
}
