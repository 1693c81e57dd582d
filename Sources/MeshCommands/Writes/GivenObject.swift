import Diagnostics
import MeshStores
import Resources
import YAML

/// An object of a manifest that someone wants in a mesh, or out of it.
struct GivenObject {
  let reference: ResourceReference
  let type: GroupVersionKind
  /// Its mapping in the manifest.
  let node: Node
  let value: Value

  /// What to point at when it is the object as a whole: its name.
  var nameNode: Node { node.member("metadata")?.member("name") ?? node }

  /// The object as a mesh would hold it that kept it as it is.
  var imagined: StoredResource { StoredResource(reference, type: type, node: node, revision: Revision("")) }

  /// Where it is written.
  var place: ResourcePlace { ResourcePlace(node.document.source, at: node.range.start) }

  /// What to point at for a path as the API server writes it: the part that it leads to, or what is nearest above it.
  func node(at path: String) -> Node {
    let steps = APIFieldPath(path).steps
    guard !steps.isEmpty else { return nameNode }
    var found = node
    for step in steps {
      let child: Node? =
        switch step {
        case .field(let name): found.resolved.value(forKey: name)
        case .item(let place): found.resolved.items.dropFirst(place).first { _ in true }
        }
      guard let child else { break }
      found = child
    }
    return found == node ? nameNode : found
  }
}
