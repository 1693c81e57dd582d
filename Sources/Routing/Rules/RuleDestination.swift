import Analysis
public import MeshStores
import Resources
public import YAML

/// A destination of a rule, with its place in the resource.
public struct RuleDestination: Sendable {
  /// Where in the resource the item of the list is: `["spec", "http", 0, "route", 1]`.
  public let path: FieldPath
  /// What gets the traffic.
  public let target: RouteTarget
  /// The port; nil when none is named.
  public let port: Int64?
  /// The weight; nil when none is written.
  public let weight: Weight?
  /// What names the target, as it is written: the mapping below `destination`, or the item where it says so itself.
  public let written: Value
  private let form: RouteForm

  /// Reads an item of a list; nil for one without a destination, or with a weight that is none.
  init?(_ node: Node, at path: FieldPath, in object: MeshObject, _ form: RouteForm, domain: String) {
    let place = DestinationPlace(node, in: object, form, domain: domain)
    guard let place, let written = try? place.node.value else { return nil }
    self.path = path
    self.written = written
    self.form = form
    target = place.target
    port = place.port
    guard let weight = node.member("weight") else {
      self.weight = nil
      return
    }
    guard let number = weight.integer, let weight = Weight(number) else { return nil }
    self.weight = weight
  }

  /// The conditions under which the item still means the same target.
  var conditions: [Edit] {
    let fields: [String] =
      switch form {
      case .virtualService: []
      case .httpRoute: ["group", "kind", "name", "namespace", "port"]
      case .routeRule: ["destination", "labels"]
      }
    guard form != .virtualService else { return [.test(path.appending("destination"), written)] }
    return fields.compactMap { field in written[field].map { .test(path.appending(.field(field)), $0) } }
  }

  /// The weight that it counts with beside others when none is written.
  ///
  /// Source: Istio `networking/v1/virtual_service.proto`, `HTTPRouteDestination.weight`; the Gateway API's reference,
  /// `HTTPBackendRef.weight`.
  private var unwritten: Weight { form == .httpRoute ? .one : .zero }

  /// What it gets beside the others: all of it when it is alone, and by its weight when it is not.
  ///
  /// An HTTPRoute without any weight above zero answers 500 (the Gateway API's reference, `HTTPBackendRef.weight`).
  public func share(in destinations: [RuleDestination]) -> Weight {
    guard destinations.count == 1 else { return weight ?? unwritten }
    return form == .httpRoute && weight == .zero ? .zero : .whole
  }

  /// Whether a weight has to be written for the destination to get a share of a list of so many.
  func needsWeight(_ share: Weight, before: Weight, among count: Int) -> Bool {
    share != before || count > 1 && (weight ?? unwritten) != share
  }
}
