import Resources
import YAML

@testable import Injection

/// The pod that a controller makes of a workload, as a webhook sees it.
enum ControlledPod {
  /// The pods of an object: one for a workload, those of its items for a list, none for all else.
  static func all(of object: Value) throws -> [Value] {
    let type = GroupVersionKind(apiVersion: object["apiVersion"]?.string ?? "", kind: object["kind"]?.string ?? "")
    if type.kind == "List" { return try (object["items"]?.items ?? []).flatMap(all) }
    guard let layout = PodLayout(of: type), let spec = object.field(at: layout.spec) else { return [] }
    var metadata = object.field(at: layout.metadata) ?? .mapping([])
    if type.kind != "Pod" { control(&metadata, by: object, type) }
    if metadata["namespace"] == nil, let namespace = object["metadata"]?["namespace"] {
      metadata.setField("namespace", to: namespace)
    }
    return [["apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": spec]]
  }

  private static func control(_ metadata: inout Value, by object: Value, _ type: GroupVersionKind) {
    let name = object["metadata"]?["name"]?.string ?? ""
    let isDeployment = type.kind == "Deployment"
    let controller = isDeployment ? "\(name)-fake" : name
    metadata.setField("generateName", to: .string("\(controller)-"))
    metadata.setField(
      "ownerReferences",
      to: [
        [
          "apiVersion": .string(type.apiVersion), "kind": .string(isDeployment ? "ReplicaSet" : type.kind),
          "name": .string(controller), "controller": true,
        ]
      ]
    )
    if isDeployment { metadata.setField(at: ["labels", "pod-template-hash"], to: "fake") }
  }
}
