import MeshStores
import Resources
import YAML

/// Whether a resource of a cluster has become what it was meant to be, as its status tells.
struct ResourceReadiness {
  private let kind: ResourceKind
  private let spec: Node?
  private let status: Node?
  private let generation: Int64?

  init(of resource: StoredResource) {
    kind = resource.reference.kind
    spec = resource.node.member("spec")
    status = resource.node.member("status")
    generation = resource.node.member("metadata")?.member("generation")?.integer
  }

  /// The workloads by the rules of `kubectl rollout status` (kubectl `pkg/polymorphichelpers/rollout_status.go`).
  var isReady: Bool {
    switch kind {
    case .deployment:
      let wanted = replicas
      return isObserved(required: true) && count("updatedReplicas") >= wanted
        && count("replicas") <= count("updatedReplicas") && count("availableReplicas") >= count("updatedReplicas")
    case .daemonSet:
      let wanted = count("desiredNumberScheduled")
      return isObserved(required: true) && count("updatedNumberScheduled") >= wanted
        && count("numberAvailable") >= wanted
    case .statefulSet:
      return isObserved(required: true) && count("readyReplicas") >= replicas && count("updatedReplicas") >= replicas
    case .customResourceDefinition: return has("Established")
    case .namespace: return status?.member("phase")?.string == "Active"
    default: return isObserved(required: false)
    }
  }

  /// Without the field there is one replica (apps/v1 `DeploymentSpec.replicas`).
  private var replicas: Int64 { spec?.member("replicas")?.integer ?? 1 }

  private func count(_ name: StaticString) -> Int64 { status?.member(name)?.integer ?? 0 }

  private func isObserved(required: Bool) -> Bool {
    guard let observed = status?.member("observedGeneration")?.integer else { return !required }
    return observed >= generation ?? 0
  }

  private func has(_ condition: String) -> Bool {
    (status?.member("conditions")?.items.map { $0 } ?? []).contains { item in
      item.member("type")?.string == condition && item.member("status")?.string == "True"
    }
  }
}
