/// What a watch tells.
public enum WatchEvent: Sendable {
  /// An object is there, or is selected now.
  case added(APIObject)
  /// An object was changed.
  case modified(APIObject)
  /// An object is gone, or is not selected any more; this is it as it was last.
  case deleted(APIObject)
  /// Nothing but how far the watch has come. The one behind the initial events says so.
  case bookmark(resourceVersion: String, endsInitialEvents: Bool)

  /// How far the watch has come with this event.
  public var resourceVersion: String {
    switch self {
    case .added(let object), .modified(let object), .deleted(let object): object.resourceVersion
    case .bookmark(let version, _): version
    }
  }
}
