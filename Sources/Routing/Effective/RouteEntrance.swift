public import Analysis

/// A way on which requests come to a service: from pods of the mesh, or through gateways; with the rules that hold there.
public struct RouteEntrance: Sendable {
  /// The gateways, as the VirtualService names them; none for the pods of the mesh.
  public let gateways: [String]
  /// The hosts that requests name there.
  public let hosts: [String]
  /// The VirtualService that decides; nil where none does, and all pods get the same.
  public let owner: RouteOwner?
  /// Other VirtualServices for the host, which are not followed.
  public let shadowed: [MeshObject]
  /// The rules, in the order in which they are looked at.
  public let rules: [EffectiveRule]

  /// Whether requests that no rule takes are answered with 404: there are rules, and each has conditions.
  public var refusesOthers: Bool {
    let rules = rules.filter { $0.rule.layer == .http }
    return gateways.isEmpty && !rules.isEmpty && rules.allSatisfy(\.rule.hasConditions)
  }
}
