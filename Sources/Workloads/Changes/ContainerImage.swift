/// An image for a container, or for all of them.
public struct ContainerImage: Hashable, Sendable {
  /// The name of the container; nil for every container.
  public let container: String?
  /// The image.
  public let image: String

  /// Makes one.
  public init(container: String?, image: String) {
    self.container = container
    self.image = image
  }
}
