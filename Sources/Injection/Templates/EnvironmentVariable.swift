import YAML

/// The forms that variables of a container have.
enum EnvironmentVariable {
  /// A variable with a text; an empty text is left out, as Go writes it.
  static func text(_ name: String, _ value: String) -> Value {
    value.isEmpty ? ["name": .string(name)] : ["name": .string(name), "value": .string(value)]
  }

  /// A field of the pod, known only when it runs.
  static func field(_ name: String, _ path: String) -> Value {
    ["name": .string(name), "valueFrom": ["fieldRef": ["fieldPath": .string(path)]]]
  }

  /// A resource of the container.
  static func resource(_ name: String, _ resource: String) -> Value {
    ["name": .string(name), "valueFrom": ["resourceFieldRef": ["resource": .string(resource), "divisor": "1"]]]
  }
}
