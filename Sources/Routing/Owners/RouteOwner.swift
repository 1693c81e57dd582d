public import Analysis

/// A VirtualService that decides where the mesh's traffic to a host goes.
public struct RouteOwner: Sendable {
  /// The VirtualService.
  public let object: MeshObject
  /// Its rules, in the order in which they are looked at.
  public let rules: [RouteRule]

  init(_ object: MeshObject, domain: String) {
    self.object = object
    rules = RouteRule.all(of: object, domain: domain)
  }
}
