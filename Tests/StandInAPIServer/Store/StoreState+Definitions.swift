import Foundation
import YAML

extension StoreState {
  /// The CustomResourceDefinitions.
  var definitions: [StoredObject] {
    collections["customresourcedefinitions.apiextensions.k8s.io"]?.list(in: nil) ?? []
  }

  /// Tells of each definition that its names are accepted and that it is served, as the server's controllers do.
  mutating func establishDefinitions(now: Date) {
    let time = Value.string(KubernetesTime.text(now))
    for definition in definitions where definition.value.at("status", "conditions") == nil {
      var object = definition.value
      let conditions: [Value] = [
        [
          "type": "NamesAccepted", "status": "True", "reason": "NoConflicts", "message": "no conflicts found",
          "lastTransitionTime": time,
        ],
        [
          "type": "Established", "status": "True", "reason": "InitialNamesAccepted",
          "message": "the initial names have been accepted", "lastTransitionTime": time,
        ],
      ]
      object.set("status", "conditions", to: .sequence(conditions))
      object.set("metadata", "resourceVersion", to: .string(String(nextRevision())))
      put(StoredObject(object, definition.resource))
    }
  }
}
