import MeshStores
import Resources
import Workloads
import YAML

/// Whether a resource of a cluster has become what it was meant to be, as its status tells.
struct ResourceReadiness {
  private let resource: StoredResource

  init(of resource: StoredResource) { self.resource = resource }

  /// Whether it has: a workload is rolled out, a definition served, anything else taken in by its controller.
  var isReady: Bool {
    if let kind = WorkloadKind(resource.reference.kind) { return isRolledOut(kind) }
    switch resource.reference.kind {
    case .customResourceDefinition: return has("Established")
    case .namespace: return resource.status?.member("phase")?.string == "Active"
    default: return isObserved(required: false)
    }
  }

  private func isRolledOut(_ kind: WorkloadKind) -> Bool {
    guard let object = try? resource.value else { return false }
    do throws(WorkloadRefusal) { return try WorkloadProgress(of: object, kind).stage == .done } catch {
      // Its pods stay as they are until people delete them.
      return isObserved(required: true)
    }
  }

  private func isObserved(required: Bool) -> Bool {
    guard let observed = resource.status?.member("observedGeneration")?.integer else { return !required }
    return observed >= resource.node.member("metadata")?.member("generation")?.integer ?? 0
  }

  private func has(_ condition: String) -> Bool {
    (resource.status?.member("conditions")?.items.map { $0 } ?? []).contains { item in
      item.member("type")?.string == condition && item.member("status")?.string == "True"
    }
  }
}
