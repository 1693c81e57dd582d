import MeshStores

/// A change that was made, or worked out for a dry run.
struct WrittenChange {
  let change: RouteChange
  let verb: WriteVerb
  /// What finds the resource.
  let reference: ResourceReference
  /// The resource as it was before; nil when there was none.
  let before: StoredResource?
  /// The resource as it is then; nil when it is gone.
  let after: StoredResource?
}
