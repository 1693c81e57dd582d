import YAML

/// One state of one object, with its bytes ready to be sent.
final class StoredObject: Sendable {
  /// The whole object in the version it was written in.
  let value: Value
  let resource: ServedResource
  let namespace: String
  let name: String
  let revision: Int
  /// The object as JSON after `apiVersion` and `kind`: what is the same in every version.
  private let rest: [UInt8]
  private let metadata: Value

  init(_ value: Value, _ resource: ServedResource) {
    self.value = value
    self.resource = resource
    metadata = value["metadata"] ?? [:]
    namespace = metadata.text("namespace") ?? ""
    name = metadata.text("name") ?? ""
    revision = metadata.text("resourceVersion").flatMap { Int($0) } ?? 0
    rest = Array(Value.mapping(value.entries.filter { $0.key != "apiVersion" && $0.key != "kind" }).json.dropFirst())
  }

  /// `namespace/name`, or the name: the order of lists.
  var key: String { namespace.isEmpty ? name : "\(namespace)/\(name)" }

  var uid: String { metadata.text("uid") ?? "" }
  var labels: [String: String] { metadata["labels"]?.texts ?? [:] }

  /// The object as JSON in a version.
  func json(in resource: ServedResource) -> [UInt8] {
    Array("{\"apiVersion\":\"\(resource.apiVersion)\",\"kind\":\"\(resource.kind)\",".utf8) + rest
  }

  /// The object as an item of a list: built-in kinds leave out what the list says already.
  func appendItem(in resource: ServedResource, to bytes: inout [UInt8]) {
    if resource.isCustom {
      bytes.append(contentsOf: "{\"apiVersion\":\"\(resource.apiVersion)\",\"kind\":\"\(resource.kind)\",".utf8)
    } else {
      bytes.append(UInt8(ascii: "{"))
    }
    bytes.append(contentsOf: rest)
  }

  /// The object in a version.
  func value(in resource: ServedResource) -> Value {
    var value = self.value
    value.set("apiVersion", to: .string(resource.apiVersion))
    value.set("kind", to: .string(resource.kind))
    return value
  }
}
