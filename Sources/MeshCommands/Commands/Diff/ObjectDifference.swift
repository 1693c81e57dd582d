import MeshStores
import Resources
import YAML

/// What applying one object would change.
struct ObjectDifference {
  let reference: ResourceReference
  /// Whether the mesh does not have it yet.
  let isNew: Bool
  let difference: ResourceDifference

  /// Asks the mesh what would come of an object. Fields of other managers are shown as if they were taken over.
  ///
  /// An object of a kind that is yet to be defined is new, and nobody can say what a server would make of it.
  init(of object: GivenObject, in store: any MeshStore, kinds: GivenKinds) async throws(CommandError) {
    let found = try await store.resource(object.reference, kinds: kinds)
    let current = found.resource
    let applied =
      found.awaitsDefinition ? object.imagined : try await Self.applied(object, over: current?.revision, in: store)
    reference = object.reference
    isNew = current == nil
    difference = ResourceDifference(
      from: try current.map { resource throws(CommandError) in try Self.value(of: resource) } ?? .mapping([]),
      to: try Self.value(of: applied),
      type: object.type
    )
  }

  private static func applied(
    _ object: GivenObject,
    over revision: Revision?,
    in store: any MeshStore
  ) async throws(CommandError) -> StoredResource {
    do throws(StoreError) {
      return try await store.apply(
        object.value,
        writtenAs: object.node,
        over: revision,
        forcesConflicts: true,
        dryRun: store.hasServer ? .server : .client
      )
    } catch {
      throw .store(error)
    }
  }

  /// The resource with its namespace named: in a directory it need not be.
  private static func value(of resource: StoredResource) throws(CommandError) -> Value {
    let value = try resource.data()
    let namespace = resource.reference.namespace
    guard !namespace.isEmpty, let metadata = value["metadata"], metadata["namespace"] == nil else { return value }
    let named = metadata.entries + [Value.Entry("namespace", .string(namespace))]
    return .mapping(value.entries.map { $0.hasKey("metadata") ? Value.Entry("metadata", .mapping(named)) : $0 })
  }

  /// The text of both states: keys in the order of the alphabet, since the mesh decides on it otherwise.
  var texts: (before: [UInt8], after: [UInt8]) {
    let after = Self.text(of: difference.after)
    return (isNew ? [] : Self.text(of: difference.before), after)
  }

  private static func text(of value: Value) -> [UInt8] {
    Emitter().bytes(for: value.withSortedKeys) + [UInt8(ascii: "\n")]
  }
}

extension Value {
  /// The same data with the keys of every mapping in order. O(size · log keys); recursive, as deep as data can be read.
  fileprivate var withSortedKeys: Value {
    switch self {
    case .mapping(let entries):
      .mapping(
        entries.map { Entry($0.key, $0.value.withSortedKeys) }
          .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      )
    case .sequence(let items): .sequence(items.map(\.withSortedKeys))
    default: self
    }
  }
}
