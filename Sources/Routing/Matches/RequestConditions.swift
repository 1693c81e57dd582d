public import YAML

/// The conditions of one match of an HTTP rule, all of which a request has to fulfil.
public struct RequestConditions: Hashable, Sendable {
  /// What the path has to be; nil for any.
  public var path: PathCondition?
  /// Whether letters of the path may have either case.
  public var ignoresCase = false
  /// The method; nil for any.
  public var method: MethodName?
  /// What headers have to be, by name.
  public var headers: [(name: String, condition: TextCondition)] = []
  /// What parameters of the query have to be, by name.
  public var query: [(name: String, condition: TextCondition)] = []
  /// The labels of the pods that requests come from.
  public var sources: [NamedValue<LabelKey, LabelText>] = []
  /// The port that requests are sent to; nil for any.
  public var port: RoutePort?
  /// The gateways that requests come through, `mesh` for sidecars; none for all of the VirtualService.
  public var gateways: [PlainText] = []

  /// Asks nothing.
  public init() {}

  /// Whether nothing is asked.
  public var isEmpty: Bool { self == RequestConditions() }

  /// The match as it is written.
  public var value: Value {
    var entries: [Value.Entry] = []
    if let path { entries.append(.init("uri", path.value)) }
    if ignoresCase { entries.append(.init("ignoreUriCase", true)) }
    if let method { entries.append(.init("method", ["exact": .string(method.description)])) }
    for (field, conditions) in [("headers", headers), ("queryParams", query)] where !conditions.isEmpty {
      let members = conditions.reduce(Value.mapping([])) { $0.setting($1.name, to: $1.condition.value) }
      entries.append(.init(field, members))
    }
    if !sources.isEmpty {
      let labels = sources.reduce(Value.mapping([])) {
        $0.setting($1.name.description, to: .string($1.content.description))
      }
      entries.append(.init("sourceLabels", labels))
    }
    if let port { entries.append(.init("port", .integer(Int64(port.number)))) }
    if !gateways.isEmpty { entries.append(.init("gateways", .sequence(gateways.map { .string($0.description) }))) }
    return .mapping(entries)
  }
}

extension RequestConditions {
  /// Whether both are written the same.
  public static func == (left: RequestConditions, right: RequestConditions) -> Bool { left.value == right.value }

  /// Feeds what is not a list.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(method)
    hasher.combine(port)
  }
}

extension RequestConditions: CustomStringConvertible {
  /// In words: `header end-user=jason and uri /v1*`.
  public var description: String { ConditionText.text(ofMatch: value) }
}
