import YAML

/// A place where a route sends requests that lead nowhere once some object is gone.
public struct LostDestination: Sendable {
  /// The object that is gone.
  public let object: MeshObject
  /// The route.
  public let route: MeshObject
  /// Where the route names what is gone: the host, the subset or the name of the service.
  public let node: Node
}
