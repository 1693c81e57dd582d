import MeshStores
import Output
import Resources
import Workloads

extension WorkloadState {
  /// What programs read of a state; names are stable: some may be added, none is renamed.
  func payload(_ reference: ResourceReference, at time: String) -> JSONValue {
    [
      "time": .string(time),
      "kind": .string(reference.kind.qualifiedName),
      "namespace": .string(reference.namespace),
      "name": .string(reference.name),
      "phase": .string(trouble == nil ? progress.stage.rawValue : "failed"),
      "message": .string(progress.message),
      "revision": revision.map { .integer($0) } ?? .null,
      "pods": progress.counts.payload,
      "trouble": trouble?.payload ?? .null,
      "remarks": .array(remarks.map { .string($0) }),
    ]
  }
}

extension WorkloadCounts {
  fileprivate var payload: JSONValue {
    [
      "desired": .integer(desired), "current": .integer(current), "updated": .integer(updated),
      "ready": .integer(ready), "available": .integer(available),
    ]
  }
}

extension PodTrouble {
  fileprivate var payload: JSONValue {
    [
      "pod": .string(pod),
      "container": .string(container),
      "reason": .string(reason),
      "message": message.map { .string($0) } ?? .null,
      "restarts": .integer(restarts),
      "lastExitCode": lastExit.map { .integer($0.code) } ?? .null,
      "lastExitReason": lastExit?.reason.map { .string($0) } ?? .null,
    ]
  }
}
