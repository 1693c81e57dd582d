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

  private static func value(
    _ node: Node,
    in naming: ProtoNaming,
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
    in naming: ProtoNaming,
    parent: String,
    depth: Int
  ) throws(ProtoMessageError) -> Value {
    var entries: [Value.Entry] = []
    let type = naming == .message ? node.text("@type") : ""
    for pair in node.pairs {
      let name = pair.key.text
      let inner = naming.inside(name, parent: parent, type: type)
      let isField = naming == .message && ProtoName.isField(name)
      let value = try value(pair.value, in: inner, parent: name, depth: depth + 1)
      entries.append(Value.Entry(isField ? ProtoName.json(name) : name, value))
    }
    // Maps have no order of their own: protobuf's readers and writers put their keys in that of bytes.
    return .mapping(naming == .message ? entries : entries.sorted { $0.key.isBefore($1.key) })
  }
}
