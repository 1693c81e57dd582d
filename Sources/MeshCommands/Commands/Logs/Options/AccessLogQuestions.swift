import AccessLogging
import ArgumentParsing
import Console
import Rollouts

/// What is asked of access logs.
struct AccessLogQuestions: Sendable {
  var format: String?
  var status: StatusCondition?
  var flags: FlagCondition?
  var method: MethodArgument?
  var path: PathExpression?
  var route: NameCondition?
  var subset: NameCondition?
  var from: PeerPattern?
  var to: PeerPattern?
  var minimumDuration: LatencyLimit?
  var requestID: String?
  var direction: AccessLogDirection?
  /// An expression, as it is written.
  var expression: String?
  var explains = false
  var summarizes = false
  var groupings: GroupingList?
  var interval: DurationArgument?
  var trace: String?
  var limits: [AccessLogLimit] = []

  /// Whether lines are added up.
  var addsUp: Bool { summarizes || groupings != nil || interval != nil || !limits.isEmpty }

  /// Whether anything is asked that lines of access logs alone can answer.
  var areAsked: Bool {
    let conditions: [Any?] = [
      status, flags, method, path, route, subset, from, to, minimumDuration, requestID, direction, expression, trace,
    ]
    return addsUp || explains || conditions.contains { $0 != nil }
  }

  /// Whether who has which address must be known.
  var namesPeers: Bool { from != nil || to != nil }

  /// What lines have to say; an expression that cannot be read is shown with its mistake.
  func conditions(in context: Context) throws(CommandError) -> AccessLogConditions {
    var conditions = AccessLogConditions()
    conditions.status = status
    conditions.flags = flags
    conditions.method = method?.condition
    conditions.path = path
    conditions.route = route
    conditions.subset = subset
    conditions.from = from
    conditions.to = to
    conditions.minimumDuration = minimumDuration.map { .milliseconds($0.milliseconds) }
    conditions.requestID = requestID
    conditions.direction = direction
    guard let expression else { return conditions }
    do throws(WhereError) { conditions.expression = try WhereExpression(expression) } catch {
      let stream = context.streams.error
      try? stream.write(error.rendered(in: expression, styler: stream.styler, width: stream.width))
      throw .usage(
        UsageError(
          .invalidValue(expression, for: .flag("--where"), .refused("it cannot be read, as shown above")),
          path: ["meshctl", "logs"]
        )
      )
    }
    return conditions
  }
}

extension LogsOptions {
  /// The flags that ask something of access logs.
  static var questionFlags: [Flag<Self>] { conditionFlags + reportFlags }

  private static var conditionFlags: [Flag<Self>] {
    [
      .value("status", "LIST", \.questions.status, help: "requests with these statuses: 5xx,429 or 400-499,!404"),
      .value("flag", "LIST", \.questions.flags, help: "with one of these response flags: UH,NR; none asks for no flag"),
      .value("method", "LIST", \.questions.method, help: "with one of these methods: GET,POST"),
      .value("path", "RE", \.questions.path, help: "in whose path this is found"),
      .value("route", "LIST", \.questions.route, help: "that took one of these routes; * stands for anything"),
      .value("subset", "LIST", \.questions.subset, help: "that went to one of these subsets: v1,v3"),
      .value("from", "NAME", \.questions.from, help: "from this workload, pod, service or address"),
      .value("to", "NAME", \.questions.to, help: "to this one: reviews, reviews.prod, reviews/v3, 10.1.2.3"),
      .value("min-duration", "TIME", \.questions.minimumDuration, help: "that took so long at least, such as 500ms"),
      .value("request-id", "ID", \.questions.requestID, help: "with this x-request-id"),
      .value(
        "direction",
        "DIRECTION",
        \.questions.direction,
        help: "as the proxy of the server or the client logged it"
      ),
      .value("where", "EXPRESSION", \.questions.expression, help: "for which this holds: 'status>=500 && duration>200'")
        .details(
          "Fields by their names in JSON, or status, flags, host, cluster, subset, upstream, pod, workload; == != < <= > "
            + ">= =~ !~ in contains startsWith endsWith has(), &&, ||, ! and parentheses; 'text', numbers, 200ms, 10kb."
        ),
    ]
  }

  private static var reportFlags: [Flag<Self>] {
    [
      .switch("explain", \.questions.explains, help: "say what went wrong, why that may be, and what to do"),
      .switch("summary", \.questions.summarizes, help: "count the requests: rate, success, latency, flags"),
      .value("by", "LIST", \.questions.groupings, help: "count together what has these in common; route without it"),
      .value("every", "TIME", \.questions.interval, help: "count each span of time alone, such as 10s"),
      .value("trace", "ID", \.questions.trace, help: "show the way of the request with this x-request-id"),
      .values("fail-on", "LIMIT", \.questions.limits, help: "end with status 3 if this holds: '5xx>1%', 'p99>500ms'"),
      .value("format", "FORMAT", \.questions.format, help: "how the lines of access logs are written")
        .details(
          "A text or an object of JSON with Envoy's %COMMANDS%, as accessLogFormat of the mesh configuration has it. "
            + "Without it the mesh is asked, and Istio's and Envoy's own formats are known."
        ),
    ]
  }
}
