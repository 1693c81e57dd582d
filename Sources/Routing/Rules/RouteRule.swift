public import Analysis
public import MeshStores
import Resources
public import YAML

/// One rule of a VirtualService: where requests that fulfil its conditions go.
public struct RouteRule: Sendable {
  /// Which of the lists of rules it stands in.
  public enum Layer: String, Sendable, CaseIterable {
    case http
    case tls
    case tcp
  }

  /// The list.
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

  init(_ node: Node, _ layer: Layer, _ index: Int, in owner: MeshObject, domain: String) {
    let path: FieldPath = ["spec", .field(layer.rawValue), .item(index), "route"]
    let written = node.elements("route")
    let read = written.enumerated().compactMap { place, item in
      RuleDestination(item, at: path.appending(.item(place)), in: owner, domain: domain)
    }
    self.layer = layer
    self.index = index
    self.node = node
    name = node.memberText("name")
    hasConditions = Self.hasConditions(node)
    destinations = read.count == written.count ? read : nil
    otherAction = written.isEmpty ? Self.otherAction(node) : nil
  }

  /// The rules of a VirtualService, in the order in which they are looked at, by list.
  public static func all(of owner: MeshObject, domain: String) -> [RouteRule] {
    Layer.allCases.flatMap { layer in
      (owner.spec?.elements(layer) ?? []).enumerated().map { index, node in
        RouteRule(node, layer, index, in: owner, domain: domain)
      }
    }
  }

  /// Where in the resource it is: `["spec", "http", 0]`.
  public var path: FieldPath { ["spec", .field(layer.rawValue), .item(index)] }

  private static func otherAction(_ rule: Node) -> String? {
    if rule.has("redirect") { return "redirect" }
    if rule.has("directResponse") { return "directResponse" }
    return rule.has("delegate") ? "delegate" : nil
  }

  /// Any one of the matches lets a request in, and one that says nothing lets every request in.
  ///
  /// Source: Istio `networking/v1/virtual_service.proto`, `HTTPRoute.match`.
  private static func hasConditions(_ rule: Node) -> Bool {
    let matches = rule.elements("match")
    return !matches.isEmpty && matches.allSatisfy { $0.kind == .mapping && $0.count > 0 }
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
