import Foundation
import YAML

/// What a server adds to a new object.
struct CreationDefaults {
  let resource: ServedResource
  let now: Date

  func apply(to input: Value) -> Value {
    var object = input
    object.set("metadata", "creationTimestamp", to: .string(KubernetesTime.text(now)))
    for field in ["deletionTimestamp", "selfLink", "uid", "generation"] { object.set("metadata", field, to: nil) }
    if resource.hasGeneration { object.set("metadata", "generation", to: 1) }
    if resource.hasSubresource("status") { object.set("status", to: nil) }
    switch resource.qualifiedKind {
    case "Namespace": addNamespaceDefaults(&object)
    case "Pod": object.set("status", to: ["phase": "Pending", "qosClass": "BestEffort"])
    case "Service": addServiceDefaults(&object)
    case "Deployment.apps":
      if object.at("spec", "replicas") == nil { object.set("spec", "replicas", to: 1) }
      object.set("status", to: [:])
    default: break
    }
    return object
  }

  private func addNamespaceDefaults(_ object: inout Value) {
    let name = object.text("metadata", "name") ?? ""
    object.set("metadata", "labels", "kubernetes.io/metadata.name", to: .string(name))
    object.set("spec", to: ["finalizers": ["kubernetes"]])
    object.set("status", to: ["phase": "Active"])
  }

  private func addServiceDefaults(_ object: inout Value) {
    if object.at("spec", "type") == nil { object.set("spec", "type", to: "ClusterIP") }
    if object.at("spec", "clusterIP") == nil, object.text("spec", "type") != "ExternalName" {
      let sum = (object.text("metadata", "name") ?? "").utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
      object.set("spec", "clusterIP", to: .string("10.96.\(sum >> 8).\(sum & 0xFF)"))
    }
    object.set("status", to: ["loadBalancer": [:]])
  }
}
