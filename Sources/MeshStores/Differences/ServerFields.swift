import YAML

/// What only the API server writes into an object (Kubernetes, "API Conventions", metadata), and what kubectl notes.
enum ServerFields {
  private static let metadata: Set = [
    "creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "generation", "managedFields",
    "resourceVersion", "selfLink", "uid",
  ]
  private static let lastApplied = "kubectl.kubernetes.io/last-applied-configuration"

  /// An object without them. Annotations that become empty go, too, unless the other state of the object has some: then
  /// what is new in that are its annotations, and not the field that holds them.
  ///
  /// O(entries of the object and its metadata).
  static func removed(from object: Value, comparedWith other: Value) -> Value {
    let keepsEmpty = !(other.value(at: ["metadata", "annotations"])?.entries.isEmpty ?? true)
    guard case .mapping(let entries) = object else { return object }
    return .mapping(
      entries.compactMap { entry in
        switch entry.key {
        case "status": nil
        case "metadata": Value.Entry("metadata", withoutMetadata(entry.value, keepsEmpty))
        default: entry
        }
      }
    )
  }

  private static func withoutMetadata(_ value: Value, _ keepsEmpty: Bool) -> Value {
    guard case .mapping(let entries) = value else { return value }
    return .mapping(
      entries.compactMap { entry in
        if metadata.contains(entry.key) { return nil }
        guard entry.key == "annotations", case .mapping(let annotations) = entry.value else { return entry }
        let rest = annotations.filter { $0.key != lastApplied }
        if rest.count == annotations.count { return entry }
        return rest.isEmpty && !keepsEmpty ? nil : Value.Entry(entry.key, .mapping(rest))
      }
    )
  }
}
