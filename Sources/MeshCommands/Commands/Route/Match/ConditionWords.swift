import Routing

/// Conditions on requests as the flags of a command line give them.
struct ConditionWords: Sendable {
  var headers: [NamedValue<FieldName, PlainText>] = []
  var headerPrefixes: [NamedValue<FieldName, PlainText>] = []
  var headerPatterns: [NamedValue<FieldName, Pattern>] = []
  var presentHeaders: [FieldName] = []
  var path: PathText?
  var pathPrefix: PathText?
  var pathPattern: Pattern?
  var ignoresCase = false
  var method: MethodName?
  var query: [NamedValue<PlainText, PlainText>] = []
  var queryPatterns: [NamedValue<PlainText, Pattern>] = []
  var sources: [NamedValue<LabelKey, LabelText>] = []
  var port: RoutePort?
  var gateways: [PlainText] = []

  /// What they ask of a request.
  var conditions: RequestConditions {
    var conditions = RequestConditions()
    conditions.path =
      path.map(PathCondition.exact) ?? pathPrefix.map(PathCondition.prefix) ?? pathPattern.map(PathCondition.regex)
    conditions.ignoresCase = ignoresCase
    conditions.method = method
    conditions.headers =
      headers.map { ($0.name.description, .exact($0.content)) }
      + headerPrefixes.map { ($0.name.description, .prefix($0.content)) }
      + headerPatterns.map { ($0.name.description, .regex($0.content)) }
      + presentHeaders.map { ($0.description, .present) }
    conditions.query =
      query.map { ($0.name.description, .exact($0.content)) }
      + queryPatterns.map { ($0.name.description, .regex($0.content)) }
    conditions.sources = sources
    conditions.port = port
    conditions.gateways = gateways
    return conditions
  }

  /// The name of a header or parameter on which there are two conditions; a match can have only one.
  var repeatedName: String? {
    let names =
      headerNames.map { "header \($0.description.lowercased())" } + queryNames.map { "parameter \($0)" }
      + sources.map { "label \($0.name)" }
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted }
  }

  /// What history keeps of them: of headers and parameters the names alone.
  var words: [String] {
    var words = headerNames.flatMap { ["--header", $0.description] }
    let single: [(flag: String, value: (any WrittenValue)?)] = [
      ("--uri", path), ("--uri-prefix", pathPrefix), ("--uri-regex", pathPattern), ("--method", method),
    ]
    for (flag, value) in single { words += value.map { [flag, $0.description] } ?? [] }
    words += queryNames.flatMap { ["--query", $0.description] }
    return words + sources.flatMap { ["--source", $0.description] }
  }

  private var headerNames: [FieldName] {
    headers.map(\.name) + headerPrefixes.map(\.name) + headerPatterns.map(\.name) + presentHeaders
  }

  private var queryNames: [PlainText] { query.map(\.name) + queryPatterns.map(\.name) }
}
