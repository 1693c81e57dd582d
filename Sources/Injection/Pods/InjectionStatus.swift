import YAML

/// What injection put into a pod, as the annotation `sidecar.istio.io/status` records it.
struct InjectionStatus: Equatable {
  var initContainers: [String]
  var containers: [String]
  var volumes: [String]
  var imagePullSecrets: [String]
  var revision: String

  init(
    initContainers: [String],
    containers: [String],
    volumes: [String],
    imagePullSecrets: [String] = [],
    revision: String
  ) {
    self.initContainers = initContainers
    self.containers = containers
    self.volumes = volumes
    self.imagePullSecrets = imagePullSecrets
    self.revision = revision
  }

  /// Whether a text tells what was put in, in the form of any release since 0.8: JSON with a list of containers or volumes.
  static func isRecord(_ json: String) -> Bool {
    guard let value = JSONText.value(of: json), case .mapping = value else { return false }
    return value["containers"] != nil || value["initContainers"] != nil || value["volumes"] != nil
  }

  /// Reads the annotation; text that is no status names nothing, as upstream takes it.
  init(json: String) {
    let value = JSONText.value(of: json) ?? .null
    func names(_ field: String) -> [String] { value[field]?.items.compactMap(\.string) ?? [] }
    self.init(
      initContainers: names("initContainers"),
      containers: names("containers"),
      volumes: names("volumes"),
      imagePullSecrets: names("imagePullSecrets"),
      revision: value["revision"]?.string ?? ""
    )
  }

  /// The annotation's text; an empty list is `null`, as Go writes a nil slice.
  var json: String {
    func list(_ names: [String]) -> Value { names.isEmpty ? .null : .sequence(names.map { .string($0) }) }
    return JSONText.text(
      of: [
        "initContainers": list(initContainers),
        "containers": list(containers),
        "volumes": list(volumes),
        "imagePullSecrets": list(imagePullSecrets),
        "revision": .string(revision),
      ]
    )
  }
}
