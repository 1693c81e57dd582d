import MeshStores
import Resources
import YAML

/// The kinds that manifests define by CustomResourceDefinitions, with the definition of each.
struct GivenKinds {
  private var definitions: [ResourceKind: ResourceReference] = [:]

  /// No kinds.
  static let none = GivenKinds(of: [])

  /// Finds the definitions among objects (apiextensions.k8s.io/v1, `spec.group` and `spec.names.kind`). O(objects).
  init(of objects: [GivenObject]) {
    for object in objects where object.reference.kind == .customResourceDefinition {
      let names = object.value["spec"]?["names"]
      guard let group = object.value["spec"]?["group"]?.string, let kind = names?["kind"]?.string else { continue }
      let plural = names?["plural"]?.string ?? kind.lowercased()
      definitions[ResourceKind(group: group, kind: kind, plural: plural)] = object.reference
    }
  }

  /// Whether a definition of the kind is given.
  func define(_ kind: ResourceKind) -> Bool { definitions[kind] != nil }

  /// The definition of a kind.
  func definition(of kind: ResourceKind) -> ResourceReference? { definitions[kind] }
}
