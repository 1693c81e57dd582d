public import Analysis

/// A VirtualService that decides where the mesh's traffic to a host goes.
public struct RouteOwner: Sendable {
  /// The VirtualService.
  public let object: MeshObject
  /// The host under which it names the service, as it is written: `reviews`, `*.prod.svc.cluster.local`.
  public let writtenHost: String
  /// Its rules, in the order in which they are looked at.
  public let rules: [RouteRule]

  init(_ object: MeshObject, writtenHost: String, domain: String) {
    self.object = object
    self.writtenHost = writtenHost
    rules = RouteRule.all(of: object, domain: domain)
  }
}
