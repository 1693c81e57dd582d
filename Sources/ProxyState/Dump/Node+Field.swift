import YAML

extension Node {
  /// The value of a field of a message, by the name that protobuf has for it: a reader of JSON takes `portValue` for
  /// `port_value` ("ProtoJSON Format"). Nil when it is absent or null.
  func field(_ name: StaticString) -> Node? {
    if let value = member(name) { return value }
    let text = name.description
    guard text.utf8.contains(UInt8(ascii: "_")), let value = value(forKey: ProtoName.json(text)), !value.isNull else {
      return nil
    }
    return value
  }

  /// The text of a field; empty when it is absent.
  func text(_ name: StaticString) -> String { field(name)?.scalarText ?? "" }

  /// The items of a list; none when it is absent.
  func list(_ name: StaticString) -> [Node] { field(name).map { Array($0.items) } ?? [] }

  /// The texts of a list.
  func texts(_ name: StaticString) -> [String] { list(name).map(\.scalarText) }

  /// A whole number, which may be written as a string; nil when it is absent.
  func integer(_ name: StaticString) -> Int? { field(name).flatMap { Int($0.scalarText) } }

  /// A number that a message is around, so that its absence can be told (google.protobuf.UInt32Value): bare in JSON.
  func wrapped(_ name: StaticString) -> Int? { integer(name) ?? field(name)?.integer("value") }

  /// The text of a scalar; empty for a collection.
  var scalarText: String { kind == .scalar ? text : "" }
}
