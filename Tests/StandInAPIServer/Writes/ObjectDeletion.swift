import Foundation
import YAML

/// Removes objects, by the rules of finalizers and preconditions.
struct ObjectDeletion {
  let now: Date

  /// Removes an object, or marks it when finalizers hold it; returns its last state.
  @discardableResult
  func remove(_ live: StoredObject, from state: inout StoreState) -> StoredObject {
    var last = live.value
    let isHeld = !(last.at("metadata", "finalizers")?.items.isEmpty ?? true)
    if isHeld, last.at("metadata", "deletionTimestamp") == nil {
      last.set("metadata", "deletionTimestamp", to: .string(KubernetesTime.text(now)))
      last.set("metadata", "deletionGracePeriodSeconds", to: 0)
    } else if isHeld {
      return live
    }
    last.set("metadata", "resourceVersion", to: .string(String(state.nextRevision())))
    if live.resource.qualifiedKind == "Namespace" {
      last.set("status", "phase", to: "Terminating")
      removeObjects(in: live.name, from: &state)
    }
    let object = StoredObject(last, live.resource)
    if isHeld { state.put(object) } else { state.remove(live, last: object) }
    return object
  }

  private func removeObjects(in namespace: String, from state: inout StoreState) {
    for collection in state.collections.values {
      for object in collection.list(in: namespace) { remove(object, from: &state) }
    }
  }

  /// Refuses when the options of the request name another object or state than the live one.
  func checkPreconditions(_ options: Value?, _ live: StoredObject) throws(APIFailure) {
    let wanted = options?["preconditions"]
    if let uid = wanted?.text("uid"), uid != live.uid {
      let why = "Precondition failed: UID in precondition: \(uid), UID in object meta: \(live.uid)"
      throw .conflict(live.resource, live.name, why)
    }
    if let revision = wanted?.text("resourceVersion"), revision != String(live.revision) {
      let why =
        "the ResourceVersion in the precondition (\(revision)) does not match the ResourceVersion in record "
        + "(\(live.revision)). The object might have been modified"
      throw .conflict(live.resource, live.name, why)
    }
  }
}
