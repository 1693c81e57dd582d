/// What the names in an object of protobuf's JSON are.
public enum ProtoNaming: Hashable, Sendable {
  /// Fields.
  case message
  /// Keys of a map, whose values are messages.
  case map
  /// Anything (google.protobuf.Struct).
  case free

  /// What the names are in the value of a member.
  ///
  /// - Parameters:
  ///   - name: the member, in either spelling.
  ///   - parent: the member that the object around it is the value of.
  ///   - type: the `@type` of the object around it; empty without one.
  public func inside(_ name: String, parent: String, type: String) -> ProtoNaming {
    switch self {
    case .map: return .message
    case .free: return .free
    case .message: break
    }
    let name = ProtoName.proto(name)
    if Self.maps.contains(name) { return .map }
    if Self.structs.contains(name) { return .free }
    // A message that is packed with its type: a Struct has its content below `value`.
    if name == "value", type.hasSuffix("TypedStruct") || type.hasSuffix("google.protobuf.Struct") { return .free }
    // Metadata of a node and of a version is free, that of anything else is a message.
    if name == "metadata", ["node", "user_agent_build_version", "version"].contains(ProtoName.proto(parent)) {
      return .free
    }
    return .message
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
}
