import ArgumentParsing
import Routing

/// The flags of `meshctl route breaker`.
struct RouteBreakerOptions: PolicyVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var limits = BreakerLimits()
  var removes = false
  var subset: String?
  var createsNothing = false
  var write = RouteWriteOptions()

  /// The limits as they were given.
  var words: [String] {
    let words: [(String, (any WrittenValue)?)] = [
      ("--max-connections", limits.connections), ("--max-pending", limits.pending), ("--max-requests", limits.requests),
      ("--max-retries", limits.retries), ("--max-requests-per-connection", limits.requestsPerConnection),
      ("--consecutive-5xx", limits.errors), ("--consecutive-gateway-errors", limits.gatewayErrors),
      ("--interval", limits.interval), ("--base-ejection-time", limits.ejectionTime),
      ("--max-ejection", limits.ejectionShare),
    ]
    return words.flatMap { flag, value in value.map { [flag, $0.description] } ?? [] }
  }

  static let arguments: [Argument<Self>] = [serviceArgument]

  static let flags: [Flag<Self>] =
    [
      .value("max-connections", "NUMBER", \.limits.connections, help: "connections at a time"),
      .value("max-pending", "NUMBER", \.limits.pending, help: "requests that wait for a connection"),
      .value("max-requests", "NUMBER", \.limits.requests, help: "requests at a time"),
      .value("max-retries", "NUMBER", \.limits.retries, help: "retries at a time"),
      .value(
        "max-requests-per-connection",
        "NUMBER",
        \.limits.requestsPerConnection,
        help: "requests over one connection; 0 for any number"
      ),
      .value("consecutive-5xx", "NUMBER", \.limits.errors, help: "errors in a row that leave an endpoint out"),
      .value(
        "consecutive-gateway-errors",
        "NUMBER",
        \.limits.gatewayErrors,
        help: "answers of 502, 503 or 504 in a row that do"
      ),
      .value("interval", "TIME", \.limits.interval, help: "how often endpoints are looked at"),
      .value("base-ejection-time", "TIME", \.limits.ejectionTime, help: "how long one is left out the first time"),
      .value("max-ejection", "PERCENT", \.limits.ejectionShare, help: "how many may be left out at once"),
      .switch("remove", \.removes, help: "take all these limits away"),
    ] + policyFlags
}
