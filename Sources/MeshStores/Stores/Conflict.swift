public import YAML

/// Why a write was not made though the resource is there: it is not what the write was thought out for.
public enum Conflict: Sendable {
  /// Someone changed it since it was read; this is what it is now.
  case changed(current: StoredResource)
  /// A value that had to be there is not; nil where there is nothing.
  case test(FieldPath, expected: Value, found: Value?)
  /// Others manage fields that the write would take over (server-side apply).
  case managed([ManagedField])

  /// A field that someone else manages.
  public struct ManagedField: Hashable, Sendable {
    /// Who manages it, such as `kubectl`.
    public let manager: String
    /// The path, as the API server writes it.
    public let path: String

    /// Makes one.
    public init(manager: String, path: String) {
      self.manager = manager
      self.path = path
    }
  }
}
