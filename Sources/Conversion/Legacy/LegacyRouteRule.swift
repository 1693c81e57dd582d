import Resources
import YAML

/// A RouteRule of Istio before 0.8.
///
/// Source: Istio 0.7 `pilot/pkg/model/validation.go`, `ValidateRouteRule`.
struct LegacyRouteRule {
  let object: ManifestObject
  let destination: LegacyService
  let precedence: Int64
  let match: LegacyMatch?
  let destinations: [LegacyDestination]
  let spec: Node

  /// Reads a rule; nil for one that names no destination.
  init?(_ object: ManifestObject, _ settings: ConversionSettings) {
    guard let spec = object.spec, let destination = spec.member("destination") else { return nil }
    let service = LegacyService(destination, in: object.namespace, settings)
    guard !service.host.isEmpty else { return nil }
    self.object = object
    self.spec = spec
    self.destination = service
    precedence = spec.member("precedence")?.integer ?? 0
    match = spec.member("match").map { LegacyMatch($0, in: object.namespace, settings) }
    let routes = spec.elements("route")
    if routes.isEmpty {
      destinations = [LegacyDestination(whole: service)]
    } else {
      destinations = routes.map { LegacyDestination($0, of: service, in: object.namespace, settings) }
    }
  }

  /// Whether the rule is on connections rather than on requests.
  var isForConnections: Bool { match?.connection != nil }

  /// The order in which rules are tried: the higher precedence first, of equal ones the lesser name.
  ///
  /// Source: Istio 0.7 `pilot/pkg/model/config.go`, `SortRouteRules`.
  static func isTried(_ rule: LegacyRouteRule, before other: LegacyRouteRule) -> Bool {
    if rule.precedence != other.precedence { return rule.precedence > other.precedence }
    return rule.object.key < other.object.key
  }
}
