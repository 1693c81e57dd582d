import MeshStores
import YAML

/// One write of a command that adds a machine to a service, or takes it out.
enum RegistryChange {
  /// A resource that is not there yet.
  case create(Value)
  /// Edits of a resource as it was read; none where it is as it is meant to be.
  case edit(StoredResource, [Edit])
  /// A resource goes.
  case delete(StoredResource)
}
