/// Some of the resources of a list, in order, or what was made of each.
public struct ResourcePage<Item: Sendable>: Sendable {
  /// The resources, or what was made of each.
  public let resources: [Item]
  /// How many more there are after this page, if the store tells.
  public let remaining: Int?

  /// Makes a page.
  public init(_ resources: [Item], remaining: Int? = nil) {
    self.resources = resources
    self.remaining = remaining
  }
}
