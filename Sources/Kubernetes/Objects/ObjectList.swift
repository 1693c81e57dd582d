import YAML

/// A page of objects.
public struct ObjectList: ListPage {
  /// JSON as it is.
  public static let mediaType = "application/json"

  /// The objects, in the order of the server.
  public let objects: [APIObject]
  private let metadata: ListMetadata

  /// Reads a list; nil when the answer is none.
  public init?(_ root: Node, of resource: APIResource) {
    guard let items = root["items"] else { return nil }
    // Go writes a list without items as null.
    guard items.kind == .sequence || items.isNull else { return nil }
    objects = items.items.map { APIObject($0, of: resource) }
    metadata = ListMetadata(root)
  }

  /// The state of the list that the page is of.
  public var resourceVersion: String { metadata.resourceVersion }
  /// What to ask the next page with; nil on the last one.
  public var continuation: String? { metadata.continuation }
  /// How many objects come after this page, if the server tells.
  public var remaining: Int? { metadata.remaining }
}
