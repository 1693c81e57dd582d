import YAML

/// The `scale` subresource of a workload.
enum Scale {
  static func of(_ workload: Value) -> Value {
    var metadata: Value = [:]
    for field in ["name", "namespace", "uid", "resourceVersion", "creationTimestamp"] {
      metadata.set(field, to: workload.at("metadata", field))
    }
    return [
      "kind": "Scale", "apiVersion": "autoscaling/v1", "metadata": metadata,
      "spec": ["replicas": workload.at("spec", "replicas") ?? 1],
      "status": [
        "replicas": workload.at("status", "replicas") ?? 0,
        "selector": .string(TableColumns.pairs(workload.at("spec", "selector", "matchLabels"))),
      ],
    ]
  }

  /// The workload with the number of replicas that a scale asks for.
  static func apply(_ scale: Value, to workload: Value) -> Value {
    var result = workload
    result.set("spec", "replicas", to: scale.at("spec", "replicas") ?? 0)
    result.set("metadata", "resourceVersion", to: scale.at("metadata", "resourceVersion"))
    return result
  }
}
