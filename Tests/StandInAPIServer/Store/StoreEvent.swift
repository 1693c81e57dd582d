/// One change of one object.
struct StoreEvent: Sendable {
  enum Kind: String, Sendable {
    case added = "ADDED"
    case modified = "MODIFIED"
    case deleted = "DELETED"
    case bookmark = "BOOKMARK"
  }

  let kind: Kind
  let revision: Int
  let storageName: String
  /// The state after the change, or the last one of an object that is gone; nil for a bookmark.
  let object: StoredObject?
  /// The state before; nil for a new object.
  let previous: StoredObject?
}
