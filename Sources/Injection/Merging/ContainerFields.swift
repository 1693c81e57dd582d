import YAML

/// The order and form in which Go marshals a container (k8s.io/api core/v1 Container).
enum ContainerFields {
  /// A container with its fields in order, its quantities canonical, and without what Go leaves out.
  static func ordered(_ container: Value) -> Value {
    var container = container
    // `resources` is the one struct of a container that Go always writes.
    if container["resources"] == nil { container.setField("resources", to: .mapping([])) }
    return ordered(container, as: "container")
  }

  /// A marshalled container spelt as in its author's text, of which quantities and empty fields tell nothing in the
  /// marshalled form.
  static func spelt(_ marshalled: Value, like text: Value) -> Value { spelt(marshalled, like: text, as: "container") }

  private static func spelt(_ value: Value, like text: Value, as field: String) -> Value {
    switch (value, text) {
    case (.mapping(let fields), .mapping(let written)):
      let spelt = fields.map { entry in
        Value.Entry(entry.key, text[entry.key].map { Self.spelt(entry.value, like: $0, as: entry.key) } ?? entry.value)
      }
      return .mapping(spelt + written.filter { value[$0.key] == nil && isLeftOut($0, in: field) })
    case (.sequence(let items), .sequence(let written)):
      let byName = Dictionary(
        written.compactMap { item in item.name.map { ($0, item) } },
        uniquingKeysWith: { first, _ in first }
      )
      return .sequence(
        items.enumerated().map { index, item in
          let other = item.name.map { byName[$0] } ?? written.dropFirst(index).first
          return other.map { spelt(item, like: $0, as: field) } ?? item
        }
      )
    case (.string(let canonical), _):
      guard isQuantity(field), let spelling = text.text, Quantity.canonical(spelling) == canonical else { return value }
      return text
    default: return value
    }
  }

  private static func isQuantity(_ field: String) -> Bool {
    field == "cpu" || field == "memory" || field.hasSuffix("storage")
  }

  private static func ordered(_ value: Value, as field: String) -> Value {
    switch value {
    case .mapping(let entries):
      let order = orders[field] ?? []
      let ranked = entries.filter { !isLeftOut($0, in: field) }.map { entry in
        (order.firstIndex(of: entry.key) ?? order.count, entry.key, entry.value)
      }
      return .mapping(
        ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { Value.Entry($0.1, ordered($0.2, as: $0.1)) }
      )
    case .sequence(let items): return .sequence(items.map { ordered($0, as: field) })
    default:
      guard isQuantity(field), let text = value.text else {
        return value
      }
      return .string(Quantity.canonical(text))
    }
  }

  /// Go leaves out empty texts and lists, and numbers that are 0 and no pointers: those of probes and ports.
  private static func isLeftOut(_ entry: Value.Entry, in field: String) -> Bool {
    switch entry.value {
    case .null, "": true
    case 0: probes.contains(field) || field == "ports"
    case false: field == "container" || field == "volumeMounts"
    case .sequence(let items): items.isEmpty
    default: false
    }
  }

  private static let probes = ["livenessProbe", "readinessProbe", "startupProbe"]

  private static let handler = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"]
  private static let probe =
    handler + [
      "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold",
      "terminationGracePeriodSeconds",
    ]

  private static let orders: [String: [String]] = [
    "container": [
      "name", "image", "command", "args", "workingDir", "ports", "envFrom", "env", "resources", "resizePolicy",
      "restartPolicy", "restartPolicyRules", "volumeMounts", "volumeDevices", "livenessProbe", "readinessProbe",
      "startupProbe", "lifecycle", "terminationMessagePath", "terminationMessagePolicy", "imagePullPolicy",
      "securityContext", "stdin", "stdinOnce", "tty",
    ],
    "ports": ["name", "hostPort", "containerPort", "protocol", "hostIP"],
    "envFrom": ["prefix", "configMapRef", "secretRef"],
    "env": ["name", "value", "valueFrom"],
    "valueFrom": ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"],
    "fieldRef": ["apiVersion", "fieldPath"],
    "resourceFieldRef": ["containerName", "resource", "divisor"],
    "configMapKeyRef": ["name", "key", "optional"],
    "secretKeyRef": ["name", "key", "optional"],
    "configMapRef": ["name", "optional"],
    "secretRef": ["name", "optional"],
    "resources": ["limits", "requests", "claims"],
    "volumeMounts": [
      "name", "readOnly", "recursiveReadOnly", "mountPath", "subPath", "mountPropagation", "subPathExpr",
    ],
    "livenessProbe": probe, "readinessProbe": probe, "startupProbe": probe,
    "lifecycle": ["postStart", "preStop", "stopSignal"],
    "postStart": handler, "preStop": handler,
    "httpGet": ["path", "port", "host", "scheme", "httpHeaders"],
    "httpHeaders": ["name", "value"],
    "tcpSocket": ["port", "host"],
    "grpc": ["port", "service"],
    "securityContext": [
      "capabilities", "privileged", "seLinuxOptions", "windowsOptions", "runAsUser", "runAsGroup", "runAsNonRoot",
      "readOnlyRootFilesystem", "allowPrivilegeEscalation", "procMount", "seccompProfile", "appArmorProfile",
    ],
    "capabilities": ["add", "drop"],
    "seccompProfile": ["type", "localhostProfile"],
    "appArmorProfile": ["type", "localhostProfile"],
    "seLinuxOptions": ["user", "role", "type", "level"],
  ]
}
