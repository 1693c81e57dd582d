import Resources
import YAML

/// The objects of documents, by kind.
struct InputObjects {
  private var byKind: [ResourceKind: [InputObject]] = [:]

  private struct Name: Hashable {
    let kind: ResourceKind
    let namespace: String
    let name: String
  }

  /// Lists of lists beyond this are not looked into: the API server reads none at all.
  private static let listDepthLimit = 8

  init(_ documents: [Document], defaultNamespace: String) {
    var objects: [InputObject] = []
    for document in documents where !document.hasErrors {
      if let root = document.root { Self.collect(root, defaultNamespace, depth: 0, into: &objects) }
    }
    var last: [Name: Int] = [:]
    for (place, object) in objects.enumerated() {
      last[Name(kind: object.kind, namespace: object.namespace, name: object.name)] = place
    }
    for (place, object) in objects.enumerated() {
      let name = Name(kind: object.kind, namespace: object.namespace, name: object.name)
      if last[name] == place { byKind[object.kind, default: []].append(object) }
    }
  }

  /// The objects of a kind, in the order of the text.
  func of(_ kind: ResourceKind) -> [InputObject] { byKind[kind] ?? [] }

  /// All objects, in no order.
  var all: some Sequence<InputObject> { byKind.values.joined() }

  /// The objects of a kind by its name, in the order of the text.
  func of(kind: String, group: String) -> [InputObject] {
    ResourceKind.named(group: group, kind: kind).map(of) ?? []
  }

  private static func collect(_ node: Node, _ namespace: String, depth: Int, into objects: inout [InputObject]) {
    let node = node.resolved
    guard node.kind == .mapping, let identity = ObjectIdentity(node) else { return }
    if identity.type.isList(node) {
      guard depth < listDepthLimit else { return }
      for item in node.elements("items") { collect(item, namespace, depth: depth + 1, into: &objects) }
    } else if let object = InputObject(node, defaultNamespace: namespace) {
      objects.append(object)
    }
  }
}
