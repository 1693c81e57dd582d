import Output

/// One route: which requests it takes and what becomes of them.
public struct Route: Sendable {
  /// The name: that of the rule of a VirtualService, or `default`.
  public var name: String
  /// What people call the rule: its name, or its place in the text.
  public var label: String { name.isEmpty ? "http[\(rulePlace)]" : name }
  /// Which requests it takes.
  public var match: RouteMatch
  /// What becomes of them.
  public var action: RouteAction
  /// What is done to the headers of the request and of the response.
  public var headers = HeaderMutations()
  /// A fault that is injected.
  public var fault: FaultInjection?
  /// The answer to requests of other origins.
  public var cors: CORSPolicy?
  /// Where the route comes from; nil for what Istio adds by itself.
  public var origin: Origin?
  /// Which rule of its object it comes from, from 0.
  var rulePlace = 0
  /// How traces name the operation.
  var operation = ""
  var statisticsPrefix = ""
  var metadata = ResourceMetadata()

  init(name: String, match: RouteMatch, action: RouteAction, origin: Origin? = nil) {
    self.name = name
    self.match = match
    self.action = action
    self.origin = origin
  }

  /// Whether every request fits, whatever stands behind this route.
  public var isCatchAll: Bool { match.takesEveryRequest }

  var json: JSONValue {
    var members: [JSONValue.Member] = []
    if !name.isEmpty { members.append(JSONValue.Member("name", .string(name))) }
    members.append(JSONValue.Member("match", match.json))
    members.append(JSONValue.Member(action.name, action.json))
    if let metadata = metadata.json { members.append(JSONValue.Member("metadata", metadata)) }
    if !operation.isEmpty { members.append(JSONValue.Member("decorator", ["operation": .string(operation)])) }
    if let filters = filterConfiguration { members.append(JSONValue.Member("typed_per_filter_config", filters)) }
    members += headers.members
    if !statisticsPrefix.isEmpty { members.append(JSONValue.Member("stat_prefix", .string(statisticsPrefix))) }
    return .object(members)
  }

  private var filterConfiguration: JSONValue? {
    guard fault != nil || cors != nil else { return nil }
    return .message(["envoy.filters.http.cors": cors?.json, "envoy.filters.http.fault": fault?.json])
  }
}
