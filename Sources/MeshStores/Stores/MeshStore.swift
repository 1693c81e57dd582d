public import Resources
public import YAML

/// A mesh that configuration is read from and written to: a cluster or a directory of manifests.
///
/// There is no update of a whole resource: what is not meant to change is not written. Every write names the revision
/// that it was thought out for, and a resource that was changed since is a `conflict`, never overwritten.
public protocol MeshStore: Sendable {
  /// What messages call it: `mesh ./bookinfo`, `context kind-mesh`.
  var name: String { get }

  /// The namespace of resources and names that say none.
  var defaultNamespace: String { get }

  /// Whether a server keeps the resources: it fills in defaults, times and status, and has an object for every namespace.
  var hasServer: Bool { get }

  /// The kind that a word of a person names: its kind, its singular, plural or a short name, with a group or without.
  func kind(called word: String) async throws(StoreError) -> ResourceKind

  /// Reads a resource.
  ///
  /// One that a directory holds twice is the one that would be applied last.
  func get(_ reference: ResourceReference) async throws(StoreError) -> StoredResource

  /// What is made of the resources that a query selects, page by page, in the order of namespaces and names.
  ///
  /// Nothing is read before the first page is asked for, and only one page at a time. Of a page only what `read` makes
  /// is kept, so that a table of many resources costs its rows. `read` may be asked twice for a resource.
  func list<Item: Sendable>(
    _ query: ResourceQuery,
    as read: @escaping @Sendable (StoredResource) -> Item
  ) -> ResourcePages<Item>

  /// The resources that a query selects as the mesh's own server would print them; nil where there is none that does.
  ///
  /// - Parameter withObjects: whether rows have their resources whole.
  func printed(_ query: ResourceQuery, withObjects: Bool) async throws(StoreError) -> PrintedPages?

  /// One resource as the mesh's own server would print it: a page with one row; nil where there is none that does.
  func printed(_ reference: ResourceReference, withObject: Bool) async throws(StoreError) -> PrintedPage?

  /// What becomes of the resources that a query selects: all that are there as `added`, then `listed`, then changes.
  ///
  /// Ends when the task is cancelled. Interruptions that the store can mend by itself are not seen.
  func watch(_ query: ResourceQuery) -> ResourceEvents

  /// Adds a resource that is not there yet, and gives it as the mesh holds it.
  ///
  /// The object names its `apiVersion`, `kind` and `metadata.name`; without a namespace it gets the default one.
  func create(_ object: Value, dryRun: DryRun) async throws(StoreError) -> StoredResource

  /// Takes a resource out of the mesh; with a revision only if it is still at that.
  func delete(_ reference: ResourceReference, at revision: Revision?, dryRun: DryRun) async throws(StoreError)

  /// Brings about what an object says, and gives the resource as it is then.
  ///
  /// A resource that is not there is made. Of one that is there goes what was said before and is not said any more: on a
  /// cluster what the same field manager applied (server-side apply), in a directory everything but the annotations that
  /// meshctl keeps itself. What only servers write, such as `status`, is left out of the object.
  ///
  /// - Parameters:
  ///   - node: how the object is written in a manifest, whose comments a directory keeps for a new resource.
  ///   - revision: the state that was looked at before; nil when the resource was not there.
  ///   - forcesConflicts: whether fields are taken over from other managers, which a directory does not know.
  func apply(
    _ object: Value,
    writtenAs node: Node?,
    over revision: Revision?,
    forcesConflicts: Bool,
    dryRun: DryRun
  ) async throws(StoreError) -> StoredResource

  /// Makes changes to a resource, all or none, and gives it as it is then.
  ///
  /// Edits that change nothing write nothing.
  func edit(
    _ reference: ResourceReference,
    at revision: Revision,
    _ edits: [Edit],
    dryRun: DryRun
  ) async throws(StoreError) -> StoredResource
}

extension MeshStore {
  /// The resources that a query selects, page by page, in the order of namespaces and names.
  public func list(_ query: ResourceQuery) -> ResourcePages<StoredResource> { list(query) { $0 } }
}
