import Resources
import YAML

/// A match of an HTTP route, read once for comparisons.
struct HTTPMatch {
  /// The place of its route among the routes.
  let route: Int
  /// The match itself.
  let node: Node
  /// How the path is matched; nil when any path does.
  let path: TextMatch?
  /// Whether capitals in the path do not count; they always do in a pattern.
  let ignoresCase: Bool
  /// Whether it takes every request; the control plane leaves out what comes behind it.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/route.go`, `IsCatchAllRoute`, which counts the prefix `/` too.
  let isCatchAll: Bool
  /// What else it asks.
  let conditions: MatchConditions

  /// Reads a match.
  init(_ node: Node, route: Int, gateways: [String]) {
    self.route = route
    self.node = node
    let path = node.member("uri").flatMap(TextMatch.init)
    let ignoresCase = node.member("ignoreUriCase")?.boolean == true && path?.kind != .regex
    self.ignoresCase = ignoresCase
    if let path, path.isAny {
      self.path = nil
    } else {
      self.path = ignoresCase ? path.map { TextMatch(kind: $0.kind, text: $0.text.lowercased()) } : path
    }
    self.conditions = MatchConditions(node, gateways: gateways)
    let takesAllPaths = self.path.map { $0.kind == .prefix && $0.text == "/" } ?? true
    self.isCatchAll = takesAllPaths && conditions.isEmpty(at: gateways)
  }
}
