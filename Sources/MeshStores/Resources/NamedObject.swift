import Resources
import YAML

/// Data that says which resource of a mesh it is.
struct NamedObject {
  let type: GroupVersionKind
  let reference: ResourceReference

  /// Reads what names the object, which needs a version, a kind and a name.
  init(_ object: Value, defaultNamespace: String) throws(StoreError) {
    for path: FieldPath in [["apiVersion"], ["kind"], ["metadata", "name"]] {
      guard let text = object.value(at: path)?.string, !text.isEmpty else { throw .notAnObject(missing: path) }
    }
    type = GroupVersionKind(apiVersion: object["apiVersion"]?.string ?? "", kind: object["kind"]?.string ?? "")
    let identity = ObjectIdentity(
      type: type,
      name: object.value(at: ["metadata", "name"])?.string ?? "",
      namespace: object.value(at: ["metadata", "namespace"])?.string
    )
    reference = ResourceReference(identity, defaultNamespace: defaultNamespace)
  }
}
