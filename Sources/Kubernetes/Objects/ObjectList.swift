import YAML

/// A page of objects.
public struct ObjectList: ListPage {
  public static let mediaType = "application/json"

  /// The objects, in the order of the server.
  public let objects: [APIObject]
  private let metadata: ListMetadata

  public init?(_ root: Node, of resource: APIResource) {
    guard let items = root["items"] else { return nil }
    // Go writes a list without items as null.
    guard items.kind == .sequence || items.isNull else { return nil }
    objects = items.items.map { APIObject($0, of: resource) }
    metadata = ListMetadata(root)
  }

  public var resourceVersion: String { metadata.resourceVersion }
  public var continuation: String? { metadata.continuation }
  public var remaining: Int? { metadata.remaining }
}
