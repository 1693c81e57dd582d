import Analysis
import ArgumentParsing
import Routing

/// The flags of `meshctl route retry`.
struct RouteRetryOptions: RuleVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var attempts: Count?
  var perTry: RouteDuration?
  var conditions: RetryWords?
  var backoff: RouteDuration?
  var removes = false
  var rule: String?
  var createsNothing = false
  var virtualService: String?
  var write = RouteWriteOptions()

  /// The flag that was given, for a message.
  var firstFlag: String { perTry != nil ? "--per-try" : conditions != nil ? "--on" : "--backoff" }

  static let arguments: [Argument<Self>] = [
    serviceArgument, .optional("ATTEMPTS", \.attempts, help: "how often to try again; 0 switches retries off"),
  ]

  static let flags: [Flag<Self>] =
    [
      .value("per-try", "TIME", \.perTry, help: "how long each attempt may take"),
      .value("on", "CONDITIONS", \.conditions, help: "on what to try again: names and statuses, such as 5xx,reset")
        .details("The names are \(RetryConditions.names.joined(separator: ", ")).")
        .completing(.words(WordList("retry conditions") { RetryConditions.names.map { Term($0, "") } })),
      .value("backoff", "TIME", \.backoff, help: "how long to wait before the first retry"),
      .switch("remove", \.removes, help: "back to Istio's default"),
    ] + ruleFlags
}
