import YAML

/// The text of a resource that is not written yet.
struct NewManifest {
  let reference: ResourceReference
  /// The text, with a line break at its end.
  let bytes: [UInt8]

  /// Takes an object; it needs a kind and a name.
  ///
  /// An object that names no namespace gets it written down where it is not `default`: else it would be in another for
  /// whoever asks with another `-n`. Written as a document of its own, it keeps its text.
  init(of object: Value, writtenAs node: Node?, defaultNamespace: String) throws(StoreError) {
    let reference = try NamedObject(object, defaultNamespace: defaultNamespace).reference
    let namespace = object.value(at: ["metadata", "namespace"])?.string
    var object = object
    if namespace == nil, !reference.namespace.isEmpty, reference.namespace != "default" {
      let patch = JSONPatch([.add(["metadata", "namespace"], .string(reference.namespace))])
      do throws(EditProblem) { object = try patch.applied(to: object) } catch {
        throw .notAnObject(missing: ["metadata"])
      }
    }
    self.reference = reference
    bytes =
      node.flatMap { ManifestText(of: $0, holding: object) }?.bytes ?? Emitter().bytes(for: object) + Array("\n".utf8)
  }
}
