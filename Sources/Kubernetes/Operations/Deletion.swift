/// What became of a request to delete.
public enum Deletion: Sendable {
  /// The object is gone.
  case done
  /// The object is marked and goes when its finalizers are done; this is it until then.
  case pending(APIObject)
}
