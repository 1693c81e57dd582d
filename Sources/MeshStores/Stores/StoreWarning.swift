public import System

/// Something that a store came across and went on: told once, on the way, to whoever made the store.
public enum StoreWarning: Sendable {
  /// A file that is not YAML or JSON; nothing in it is seen.
  case unreadable(MalformedFile)
  /// A file or directory that may not be read, or vanished; nothing in it is seen.
  case inaccessible(SystemError)
  /// A resource that is written more than once: the last is read, none is written.
  case duplicate(ResourceReference, [ResourcePlace])
  /// What the API server says beside its answer (its `Warning` header).
  case server(String)

  /// What there is to know: a lower-case sentence without a full stop; it may hold untrusted text.
  public var message: String {
    switch self {
    case .unreadable(let file): "\(file.place): \(file.message); the file is passed over"
    case .inaccessible(let error): "cannot \(error); it is passed over"
    case .duplicate(let reference, let places):
      "\(reference.place) is given more than once, at \(places.map(\.description).joined(separator: " and ")); "
        + "the last one is taken, and none can be changed"
    case .server(let text): text
    }
  }
}
