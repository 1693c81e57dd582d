import MeshStores

/// What a look for a resource found that is to be written.
enum FoundResource {
  /// The resource.
  case there(StoredResource)
  /// No such resource.
  case missing
  /// No such kind: the definition of it is yet to be written.
  case ofKindToCome

  /// The resource, if it is there.
  var resource: StoredResource? {
    if case .there(let resource) = self { resource } else { nil }
  }

  /// Whether the mesh has to learn the kind first.
  var awaitsDefinition: Bool {
    if case .ofKindToCome = self { true } else { false }
  }
}
