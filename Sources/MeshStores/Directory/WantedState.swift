import YAML

/// What a resource of a directory is to say once an object was applied.
///
/// Two things stay as they are written: whether the namespace is named, which is the same resource either way, and the
/// annotations that meshctl keeps itself, which are no part of any manifest.
struct WantedState {
  private static let ownAnnotations = "meshctl/"

  let value: Value

  init(of object: Value, over current: Value) {
    let namespace = current.value(at: ["metadata", "namespace"])
    let annotations = (current.value(at: ["metadata", "annotations"])?.entries ?? []).filter { entry in
      entry.key.hasPrefix(Self.ownAnnotations)
        && object.value(at: ["metadata", "annotations", .field(entry.key)]) == nil
    }
    var metadata = (object["metadata"]?.entries ?? []).filter { !$0.hasKey("namespace") }
    if let namespace { metadata.append(Value.Entry("namespace", namespace)) }
    if !annotations.isEmpty {
      let given = metadata.first { $0.hasKey("annotations") }?.value.entries ?? []
      metadata.removeAll { $0.hasKey("annotations") }
      metadata.append(Value.Entry("annotations", .mapping(given + annotations)))
    }
    value = .mapping(
      object.entries.map { $0.hasKey("metadata") ? Value.Entry("metadata", .mapping(metadata)) : $0 }
    )
  }
}
