public import Analysis
public import MeshStores
import Resources
public import YAML

/// One rule of a VirtualService, an HTTPRoute or a RouteRule: where requests that fulfil its conditions go.
public struct RouteRule: Sendable {
  /// Which of the lists of rules it stands in.
  public enum Layer: String, Sendable, CaseIterable {
    case http
    case tls
    case tcp
  }

  /// The list; that for HTTP where there is but one.
  public let layer: Layer
  /// The place in the list.
  public let index: Int
  /// The name; empty when it has none.
  public let name: String
  /// Whether some requests do not fulfil its conditions.
  public let hasConditions: Bool
  /// What a rule without destinations does instead: `redirect`, `directResponse` or `delegate`; nil when it has some.
  public let otherAction: String?
  /// The destinations in order; nil when one of them cannot be read.
  public let destinations: [RuleDestination]?
  /// The rule's mapping.
  public let node: Node
  /// The resource that it is written in.
  public let object: MeshObject
  /// What kind of resource that is.
  public let form: RouteForm
  /// The domain of the cluster.
  let domain: String

  private init(_ node: Node, _ layer: Layer, _ index: Int, in object: MeshObject, _ form: RouteForm, domain: String) {
    let isWhole = if case .routeRule = form { true } else { false }
    self.layer = layer
    self.index = index
    self.node = node
    self.object = object
    self.form = form
    self.domain = domain
    name = isWhole ? object.name : node.memberText("name")
    let matches = form.matches(of: node)
    hasConditions = !matches.isEmpty && matches.allSatisfy { form.isCondition($0) }
    let list = form.path(of: layer, index).appending(.field(form.listOfDestinations))
    let written = node.value(forKey: form.listOfDestinations)?.resolved.elements ?? []
    let read = written.enumerated().compactMap { place, item in
      RuleDestination(item, at: list.appending(.item(place)), in: object, form, domain: domain)
    }
    destinations = read.count == written.count ? read : nil
    otherAction = written.isEmpty ? Self.otherAction(node) : nil
  }

  /// The rules of a VirtualService, in the order in which they are looked at, by list.
  public static func all(of owner: MeshObject, domain: String) -> [RouteRule] {
    Layer.allCases.flatMap { layer in
      (owner.spec?.elements(layer) ?? []).enumerated().map { index, node in
        RouteRule(node, layer, index, in: owner, .virtualService, domain: domain)
      }
    }
  }

  /// The rules of an HTTPRoute.
  static func all(ofHTTPRoute route: MeshObject, domain: String) -> [RouteRule] {
    (route.spec?.elements("rules") ?? []).enumerated().map { index, node in
      RouteRule(node, .http, index, in: route, .httpRoute, domain: domain)
    }
  }

  /// The rule that a RouteRule is; nil for one without a spec.
  init?(routeRule object: MeshObject, versionLabel: String, domain: String) {
    guard let spec = object.spec else { return nil }
    self.init(spec, .http, 0, in: object, .routeRule(versionLabel: versionLabel), domain: domain)
  }

  /// Where in the resource it is: `["spec", "http", 0]`.
  public var path: FieldPath { form.path(of: layer, index) }

  /// Where its destinations are: `["spec", "http", 0, "route"]`.
  var listPath: FieldPath { path.appending(.field(form.listOfDestinations)) }

  /// The conditions of each of its matches, any one of which lets a request in.
  public var matches: [Set<MatchCondition>] { form.matches(of: node).map(form.conditions) }

  /// How early a RouteRule is looked at, the highest first; nil for other rules, which have places.
  var precedence: Int64? {
    guard case .routeRule = form else { return nil }
    return node.member("precedence")?.integer ?? 0
  }

  private static func otherAction(_ rule: Node) -> String? {
    if rule.has("redirect") || rule.elements("filters").contains(where: { $0.has("requestRedirect") }) {
      return "redirect"
    }
    if rule.has("directResponse") { return "directResponse" }
    return rule.has("delegate") ? "delegate" : nil
  }
}

extension RouteForm {
  /// The field below a rule that lists its destinations.
  fileprivate var listOfDestinations: String { self == .httpRoute ? "backendRefs" : "route" }

  fileprivate func path(of layer: RouteRule.Layer, _ index: Int) -> FieldPath {
    switch self {
    case .virtualService: ["spec", .field(layer.rawValue), .item(index)]
    case .httpRoute: ["spec", "rules", .item(index)]
    case .routeRule: ["spec"]
    }
  }

  fileprivate func matches(of rule: Node) -> [Node] {
    switch self {
    case .virtualService: rule.elements("match")
    case .httpRoute: rule.elements("matches")
    case .routeRule: [rule.member("match")].compactMap(\.self)
    }
  }

  fileprivate func conditions(_ match: Node) -> Set<MatchCondition> {
    switch self {
    case .virtualService: MatchReading.virtualService(match)
    case .httpRoute: MatchReading.httpRoute(match)
    case .routeRule: MatchReading.routeRule(match)
    }
  }

  /// Whether a match keeps anything out: one that says nothing lets every request in.
  ///
  /// Source: Istio `networking/v1/virtual_service.proto`, `HTTPRoute.match`.
  fileprivate func isCondition(_ match: Node) -> Bool {
    switch self {
    case .virtualService: match.kind == .mapping && match.count > 0
    case .httpRoute, .routeRule: !conditions(match).isEmpty
    }
  }
}

extension Node {
  fileprivate func elements(_ layer: RouteRule.Layer) -> [Node] {
    switch layer {
    case .http: elements("http")
    case .tls: elements("tls")
    case .tcp: elements("tcp")
    }
  }
}
