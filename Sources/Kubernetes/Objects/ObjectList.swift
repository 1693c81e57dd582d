/// A page of objects, or of what was made of each.
public struct ObjectList<Item: Sendable>: ListPage {
  /// JSON as it is.
  public static var mediaType: String { "application/json" }

  /// The objects, or what was made of each, in the order of the server.
  public let items: [Item]
  private let metadata: ListMetadata

  init(_ items: [Item], _ metadata: ListMetadata) {
    self.items = items
    self.metadata = metadata
  }

  /// The state of the list that the page is of.
  public var resourceVersion: String { metadata.resourceVersion }
  /// What to ask the next page with; nil on the last one.
  public var continuation: String? { metadata.continuation }
  /// How many objects come after this page, if the server tells.
  public var remaining: Int? { metadata.remaining }
}
