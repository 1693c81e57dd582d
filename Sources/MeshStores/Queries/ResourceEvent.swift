/// What became of a resource that is watched.
public enum ResourceEvent: Sendable {
  /// It is there, or selected, and was not before.
  case added(StoredResource)
  /// It was changed.
  case modified(StoredResource)
  /// It is gone, or not selected any more.
  case deleted(ResourceReference)
  /// Everything that was there in the beginning has been told.
  case listed

  /// What the event is about; nil for `listed`.
  public var reference: ResourceReference? {
    switch self {
    case .added(let resource), .modified(let resource): resource.reference
    case .deleted(let reference): reference
    case .listed: nil
    }
  }
}
