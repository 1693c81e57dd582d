public import EnvoyAdmin
public import YAML

/// An element of a list of a configuration dump, in one of the states that it is in.
public struct DumpEntry: Sendable {
  /// How far a resource has come.
  public enum State: String, Hashable, Sendable {
    /// It was there when Envoy started.
    case fixed = "STATIC"
    /// It came from discovery, and is in use.
    case active = "ACTIVE"
    /// It waits for what it needs.
    case warming = "WARMING"
    /// It ends what it has begun, and takes nothing more.
    case draining = "DRAINING"
  }

  /// The list.
  public let list: ConfigDumpSelection.Resource
  /// How far it has come.
  public let state: State
  /// The name of the element, where it has one besides that of its resource.
  public let name: String
  /// The resource; its `@type` is among its members.
  public let resource: JSONPart
  /// What is around the resource: its version, and when it came.
  public let surroundings: JSONPart
  /// The way to the resource, for errors.
  public let path: String

  /// A cursor before the resource.
  public var cursor: JSONCursor { resource.cursor(prefix: path) }

  /// The resource as a tree. O(its bytes).
  public func node() throws(JSONCursorError) -> Node {
    var cursor = cursor
    return try cursor.node()
  }
}
