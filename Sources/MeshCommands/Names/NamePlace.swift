/// Where names come from, as far as it decides whether names that were kept are still good.
struct NamePlace: Hashable, Sendable {
  /// What the names are in: a context, or the paths of manifests.
  let name: String
  /// What must not have changed since; empty if only time tells.
  let version: String
}
