import Resources
import YAML

extension MeshObject {
  /// Lists of lists beyond this are not looked into: the API server reads none at all.
  private static let listDepthLimit = 8

  /// The object that a node is, or the items of the list that it is, in the order of the text.
  static func objects(in node: Node, defaultNamespace: String, cluster: String) -> [MeshObject] {
    var objects: [MeshObject] = []
    collect(node, defaultNamespace, cluster, depth: 0, into: &objects)
    return objects
  }

  private static func collect(
    _ node: Node,
    _ defaultNamespace: String,
    _ cluster: String,
    depth: Int,
    into objects: inout [MeshObject]
  ) {
    let node = node.resolved
    guard node.kind == .mapping, let identity = ObjectIdentity(node) else { return }
    if identity.type.isList(node) {
      guard depth < listDepthLimit else { return }
      for item in node.member("items")?.items.map(\.self) ?? [] {
        collect(item, defaultNamespace, cluster, depth: depth + 1, into: &objects)
      }
    } else {
      objects.append(MeshObject(node, identity, defaultNamespace: defaultNamespace, cluster: cluster))
    }
  }
}
