import Analysis
public import MeshStores
import Resources
import YAML

/// A destination of a rule, with its place in the VirtualService.
public struct RuleDestination: Sendable {
  /// Where in the resource the item of the route is: `["spec", "http", 0, "route", 1]`.
  public let path: FieldPath
  /// What gets the traffic.
  public let target: RouteTarget
  /// The port; nil when none is named.
  public let port: Int64?
  /// The weight; nil when none is written.
  public let weight: Weight?
  /// The mapping below `destination`, as it is written.
  public let written: Value

  /// Reads an item of a route; nil for one without a destination, or with a weight that is none.
  init?(_ node: Node, at path: FieldPath, in owner: MeshObject, domain: String) {
    guard let destination = node.member("destination"), let written = try? destination.value else { return nil }
    let host = QualifiedHost(destination.memberText("host"), in: owner.namespace, domain: domain)
    let subset = destination.memberText("subset")
    self.path = path
    self.written = written
    target = RouteTarget(host, subset: subset.isEmpty ? nil : subset)
    port = destination.member("port")?.member("number")?.integer
    guard let weight = node.member("weight") else {
      self.weight = nil
      return
    }
    guard let number = weight.integer, let weight = Weight(number) else { return nil }
    self.weight = weight
  }
}
