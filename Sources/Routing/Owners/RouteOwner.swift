public import Analysis

/// What decides where the mesh's traffic to a host goes: a VirtualService, an HTTPRoute, or the RouteRules of the host.
public struct RouteOwner: Sendable {
  /// The resource; of several RouteRules the one that is looked at first.
  public let object: MeshObject
  /// Its rules, in the order in which they are looked at; each names the resource that it is written in.
  public let rules: [RouteRule]

  init(_ object: MeshObject, domain: String) {
    self.object = object
    rules = RouteRule.all(of: object, domain: domain)
  }

  init(httpRoute object: MeshObject, domain: String) {
    self.object = object
    rules = RouteRule.all(ofHTTPRoute: object, domain: domain)
  }

  /// Nil without any rule.
  init?(routeRules rules: [RouteRule]) {
    guard let first = rules.first else { return nil }
    object = first.object
    self.rules = rules
  }
}
