import Resources
import YAML

/// A condition on a request: all of its parts hold.
struct HTTPMatch {
  var name = ""
  var path: RouteMatch.Path?
  var ignoresCase = false
  var method: StringMatcher?
  var authority: StringMatcher?
  var scheme: StringMatcher?
  /// The conditions on headers, by name.
  var headers: [FieldMatcher] = []
  /// The conditions that headers must not fulfil, by name.
  var withoutHeaders: [FieldMatcher] = []
  /// The conditions on parameters of the query, by name.
  var query: [FieldMatcher] = []
  var port: Int?
  var sourceLabels: [String: String] = [:]
  var sourceNamespace = ""
  /// Gateways as `namespace/name`, or `mesh`; none for those of the VirtualService.
  var gateways: [String] = []
  var statisticsPrefix = ""
  /// Where it is; nil for one that no text has.
  var origin: Origin?

  init() {}

  init(_ node: Node, _ reader: RuleReader) {
    name = node.memberText("name")
    path = Self.path(node.member("uri"))
    ignoresCase = node.flag("ignoreUriCase")
    method = RuleReader.matcher(node.member("method"))
    authority = RuleReader.matcher(node.member("authority"))
    scheme = RuleReader.matcher(node.member("scheme"))
    headers = RuleReader.matchers(node.member("headers"))
    withoutHeaders = RuleReader.matchers(node.member("withoutHeaders"), isInverted: true)
    query = RuleReader.matchers(node.member("queryParams"))
    port = node.number("port").flatMap { $0 == 0 ? nil : $0 }
    sourceLabels = node.member("sourceLabels")?.textMembers ?? [:]
    sourceNamespace = node.memberText("sourceNamespace")
    gateways = reader.gateways(node)
    statisticsPrefix = node.memberText("statPrefix")
    origin = reader.object.origin(at: node)
  }

  private static func path(_ node: Node?) -> RouteMatch.Path? {
    switch RuleReader.matcher(node) {
    case .exact(let text): .exact(text)
    case .prefix(let text): .prefix(text)
    case .regex(let text): .regex(text)
    case .suffix, nil: nil
    }
  }
}
