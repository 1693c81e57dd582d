import MeshStores
import Resources
import Routing
import YAML

extension RouteStep {
  /// What is kept of each change, in the order in which they are made.
  ///
  /// - Parameter isKeptWithResources: whether what is kept of a resource goes when the resource goes.
  func parts(defaultNamespace: String, isKeptWithResources: Bool) -> [HistoryPart] {
    let made = changes.filter(\.isChange)
    let parts = made.enumerated().compactMap { $1.part($0, defaultNamespace: defaultNamespace) }
    guard isKeptWithResources, made.contains(where: \.isDeletion) else { return parts }
    return zip(parts, made).filter { !$1.isDeletion }.enumerated().map { place, pair in
      HistoryPart(place: place, pair.0.reference, before: pair.0.before, .impossible(.deleted))
    }
  }
}

extension RouteChange {
  fileprivate var isDeletion: Bool { if case .deletion = work { true } else { false } }

  fileprivate func part(_ place: Int, defaultNamespace: String) -> HistoryPart? {
    switch work {
    case .edits(let resource, let edits):
      guard let value = try? resource.value else { return nil }
      return HistoryPart(
        place: place,
        resource.reference,
        before: resource.revision,
        ResourceUndo(of: edits, in: value)
      )
    case .creation(let value):
      let reference = ResourceReference(created: value, defaultNamespace: defaultNamespace)
      return HistoryPart(place: place, reference, before: nil, ResourceUndo(ofCreating: value))
    case .deletion(let resource):
      guard let value = try? resource.value else { return nil }
      return HistoryPart(place: place, resource.reference, before: resource.revision, ResourceUndo(ofDeleting: value))
    }
  }
}

extension ResourceReference {
  /// The reference of an object that is to be created.
  init(created object: Value, defaultNamespace: String) {
    let type = GroupVersionKind(apiVersion: object["apiVersion"]?.string ?? "", kind: object["kind"]?.string ?? "")
    let identity = ObjectIdentity(
      type: type,
      name: object.value(at: ["metadata", "name"])?.string ?? "",
      namespace: object.value(at: ["metadata", "namespace"])?.string
    )
    self.init(identity, defaultNamespace: defaultNamespace)
  }
}
