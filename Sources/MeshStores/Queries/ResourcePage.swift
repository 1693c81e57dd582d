/// Some of the resources of a list, in order.
public struct ResourcePage: Sendable {
  /// The resources.
  public let resources: [StoredResource]
  /// How many more there are after this page, if the store tells.
  public let remaining: Int?

  /// Makes a page.
  public init(_ resources: [StoredResource], remaining: Int? = nil) {
    self.resources = resources
    self.remaining = remaining
  }
}
