public import Resources

/// Which resources to list or to watch.
public struct ResourceQuery: Hashable, Sendable {
  /// Their kind.
  public var kind: ResourceKind
  /// Their namespace; nil for all namespaces.
  public var namespace: String?
  /// What their labels must be.
  public var labels: LabelSelector
  /// What their fields must be.
  public var fields: FieldSelector
  /// The most resources in a page.
  public var pageSize: Int

  /// kubectl's `--chunk-size`.
  public static let standardPageSize = 500

  /// Makes a query; without selectors it selects all resources of a kind.
  public init(
    _ kind: ResourceKind,
    namespace: String?,
    labels: LabelSelector = .everything,
    fields: FieldSelector = .everything,
    pageSize: Int = Self.standardPageSize
  ) {
    self.kind = kind
    self.namespace = namespace
    self.labels = labels
    self.fields = fields
    self.pageSize = max(1, pageSize)
  }

  /// Whether a resource is selected, its kind taken as given.
  public func selects(_ resource: StoredResource) -> Bool {
    (namespace == nil || !kind.isNamespaced || resource.reference.namespace == namespace)
      && (labels.isEmpty || labels.matches(resource.labels)) && fields.matches(resource)
  }
}
