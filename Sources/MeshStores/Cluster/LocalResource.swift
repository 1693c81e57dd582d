import Diagnostics
import Resources
import YAML

/// Resources that are made here of data, for dry runs.
enum LocalResource {
  /// A resource that holds a value; nil when the value is none that JSON can carry.
  static func make(
    _ value: Value,
    _ reference: ResourceReference,
    type: GroupVersionKind,
    revision: Revision
  ) -> StoredResource? {
    let source = SourceFile(name: reference.description, bytes: Emitter(.json).bytes(for: value))
    let document = Parser.parse(source, as: .json)
    guard let root = document.root, !document.hasErrors else { return nil }
    return StoredResource(reference, type: type, node: root, revision: revision)
  }
}
