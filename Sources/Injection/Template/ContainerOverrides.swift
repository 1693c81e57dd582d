import YAML

/// The containers that a pod brings under names the template uses: what they say wins over the template, and is kept in
/// an annotation so that another injection finds it again (webhook.go reapplyOverwrittenContainers).
struct ContainerOverrides {
  private static let lists = ["containers", "initContainers"]

  /// The pod's own containers by the list that the template has them in.
  private let containers: [String: [Value]]

  /// Finds what a pod brings beside an overlay.
  init(of pod: Pod, overlay: Value) {
    let recorded = Self.recorded(in: pod)
    var containers: [String: [Value]] = [:]
    for list in Self.lists {
      let own = pod.containers + (list == "initContainers" ? pod.initContainers : [])
      containers[list] = (overlay["spec"]?[list]?.items ?? []).compactMap { injected in
        let saved = recorded[list]?.first { $0.name == injected.name }
        guard var container = saved ?? own.first(where: { $0.name == injected.name }) else { return nil }
        if container["image"]?.text == "auto" { container.removeField("image") }
        return container
      }
    }
    self.containers = containers
  }

  /// What the annotation holds; `resources`, which Go writes always, says nothing when it is empty.
  private static func recorded(in pod: Pod) -> [String: [Value]] {
    let data = pod.annotations[.overrides].flatMap(JSONText.value(of:)) ?? .null
    var recorded: [String: [Value]] = [:]
    for list in lists {
      recorded[list] = (data[list]?.items ?? []).map { container in
        var container = container
        if container["resources"] == .mapping([]) { container.removeField("resources") }
        return container
      }
    }
    return recorded
  }

  /// Gives a pod back the containers that an earlier injection laid over the template's.
  static func reinsertRecorded(in pod: inout Pod) {
    let recorded = recorded(in: pod)
    func missing(_ list: String, _ present: [Value]) -> [Value] {
      (recorded[list] ?? []).filter { container in !present.contains { $0.name == container.name } }
    }
    pod.containers += missing("containers", pod.containers)
    pod.initContainers = missing("initContainers", pod.initContainers) + pod.initContainers
  }

  /// Whether there are none.
  var isEmpty: Bool { containers.values.allSatisfy(\.isEmpty) }

  /// Moves what the template has among the init containers there, as a native sidecar needs it.
  func move(in pod: inout Pod) {
    let names = Set((containers["initContainers"] ?? []).compactMap(\.name))
    let moved = pod.containers.filter { $0.name.map(names.contains) ?? false }
    guard !moved.isEmpty else { return }
    pod.containers.removeAll { $0.name.map(names.contains) ?? false }
    pod.initContainers = moved + pod.initContainers
  }

  /// Lays the pod's own containers over the injected ones, and records them.
  ///
  /// A proxy that captures transparently keeps the template's user, which may do so.
  func apply(to pod: inout Pod, keepingUser: Bool) {
    guard !isEmpty else { return }
    pod.containers = pod.containers.map { merged($0, "containers", keepingUser) }
    pod.initContainers = pod.initContainers.map { merged($0, "initContainers", keepingUser) }
    if let user = proxyUser { pod.initContainers = pod.initContainers.map { Self.capturing($0, apartFrom: user) } }
    let lists = Self.lists.compactMap { list -> Value.Entry? in
      let items = containers[list] ?? []
      return items.isEmpty ? nil : Value.Entry(list, .sequence(items.map(Self.ordered)))
    }
    pod.setAnnotation(Annotation.overrides.rawValue, to: JSONText.text(of: .mapping(lists)))
  }

  private func merged(_ container: Value, _ list: String, _ keepsUser: Bool) -> Value {
    guard let own = containers[list]?.first(where: { $0.name == container.name }) else { return container }
    var result = StrategicMerge.merged(container, with: own)
    if keepsUser, container.name == ContainerName.proxy, own["securityContext"]?["runAsUser"] != nil {
      result.setField(at: ["securityContext", "runAsUser"], to: 0)
    }
    return result
  }

  /// The user that the pod's own proxy container runs as, whose traffic must not be captured.
  private var proxyUser: Int64? {
    let proxy = containers.values.flatMap { $0 }.first { $0.name == ContainerName.proxy }
    guard case .integer(let user)? = proxy?["securityContext"]?["runAsUser"] else { return nil }
    return user
  }

  private static func capturing(_ container: Value, apartFrom user: Int64) -> Value {
    guard container.name == ContainerName.capture || container.name == ContainerName.captureValidation,
      var arguments = container["args"]?.items, let flag = arguments.firstIndex(where: { $0.text == "-u" }),
      flag + 1 < arguments.count
    else { return container }
    var container = container
    arguments[flag + 1] = .string(String(user))
    container.setField("args", to: .sequence(arguments))
    return container
  }

  /// A container as Go marshals it: fields in the order of the struct, `resources` always.
  private static func ordered(_ container: Value) -> Value {
    var container = container
    if container["resources"] == nil { container.setField("resources", to: .mapping([])) }
    return ordered(container, GoStruct.container)
  }

  private static func ordered(_ data: Value, _ shape: GoStruct) -> Value {
    let known = shape.fields.compactMap { field -> Value.Entry? in
      guard let value = data[field.jsonName] else { return nil }
      guard case .list(let item) = field.kind else { return Value.Entry(field.jsonName, value) }
      return Value.Entry(field.jsonName, .sequence(value.items.map { ordered($0, item) }))
    }
    let names = Set(shape.fields.map(\.jsonName))
    return .mapping(known + data.entries.filter { !names.contains($0.key) })
  }
}
