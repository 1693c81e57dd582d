import YAML

/// A pod, or the template of one, apart from its text: the metadata that decides and the spec that is changed.
struct Pod: Equatable {
  /// `metadata` of the pod; for a CronJob that of the job template, as upstream reads it.
  var metadata: Value
  /// `spec` of the pod.
  var spec: Value

  var labels: MetadataFields { MetadataFields(metadata["labels"]) }

  var annotations: MetadataFields { MetadataFields(metadata["annotations"]) }

  var containers: [Value] {
    get { spec["containers"]?.items ?? [] }
    set { setList("containers", newValue) }
  }

  var initContainers: [Value] {
    get { spec["initContainers"]?.items ?? [] }
    set { setList("initContainers", newValue) }
  }

  var volumes: [Value] {
    get { spec["volumes"]?.items ?? [] }
    set { setList("volumes", newValue) }
  }

  var imagePullSecrets: [Value] {
    get { spec["imagePullSecrets"]?.items ?? [] }
    set { setList("imagePullSecrets", newValue) }
  }

  /// What an earlier injection recorded; nil for a pod that was never injected.
  var status: InjectionStatus? { annotations[.status].map { InjectionStatus(json: $0) } }

  /// Whether both hold the same data; the order of keys does not matter.
  func isEquivalent(to other: Pod) -> Bool {
    metadata.isEquivalent(to: other.metadata) && spec.isEquivalent(to: other.spec)
  }

  mutating func setLabel(_ name: String, to text: String) {
    setMetadata("labels", name, to: text)
  }

  mutating func setAnnotation(_ name: String, to text: String) {
    setMetadata("annotations", name, to: text)
  }

  mutating func removeLabel(_ name: String) {
    removeMetadata("labels", name)
  }

  mutating func removeAnnotation(_ name: String) {
    removeMetadata("annotations", name)
  }

  mutating func removeAnnotations(where isSurplus: (String) -> Bool) {
    guard let map = metadata["annotations"] else { return }
    let kept = map.entries.filter { !isSurplus($0.key) }
    guard kept.count < map.entries.count else { return }
    setOrRemoveMetadata("annotations", .mapping(kept))
  }

  private mutating func setMetadata(_ field: String, _ name: String, to text: String) {
    guard metadata[field]?[name]?.text != text else { return }
    if metadata[field] == nil { metadata.setField(field, to: .mapping([])) }
    metadata.changeField(field) { $0.setField(name, to: .string(text)) }
  }

  private mutating func removeMetadata(_ field: String, _ name: String) {
    guard var map = metadata[field], map[name] != nil else { return }
    map.removeField(name)
    setOrRemoveMetadata(field, map)
  }

  private mutating func setOrRemoveMetadata(_ field: String, _ map: Value) {
    if map.entries.isEmpty { metadata.removeField(field) } else { metadata.setField(field, to: map) }
  }

  private mutating func setList(_ field: String, _ items: [Value]) {
    guard items != spec[field]?.items ?? [] else { return }
    // The one list that Kubernetes asks for.
    if items.isEmpty, field != "containers" {
      spec.removeField(field)
    } else {
      spec.setField(field, to: .sequence(items))
    }
  }
}
