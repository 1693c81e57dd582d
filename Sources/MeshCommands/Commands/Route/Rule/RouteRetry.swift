import ArgumentParsing
import Routing

/// `meshctl route retry`: how often and on what a rule tries a request again.
struct RouteRetry: RuleVerb {
  static let declaration = CommandDeclaration(
    "retry",
    summary: "Say how often and on what requests are tried again",
    discussion: """
      What is not given stays as it is; 0 attempts switch retries off. Where a rule says nothing, Istio tries twice more, \
      on connect-failure, refused-stream, unavailable and cancelled.
      """,
    examples: [
      Example(
        "Try three times more on errors, half a second each",
        "meshctl route retry reviews 3 --per-try 500ms --on 5xx,reset"
      ),
      Example("Try nothing twice", "meshctl route retry reviews 0"),
      Example("Back to Istio's default", "meshctl route retry reviews --remove"),
    ]
  )

  static let field: String? = "retries"

  let options: RouteRetryOptions

  init(_ options: RouteRetryOptions) { self.options = options }

  var removes: Bool { options.removes }

  var subjects: [String] {
    if removes { return ["--remove"] }
    return [options.attempts?.description].compactMap(\.self)
      + (options.conditions.map { ["--on", $0.description] } ?? [])
      + (options.perTry.map { ["--per-try", $0.description] } ?? [])
  }

  func change(in scene: RouteScene, _ naming: HostNaming) throws(CommandError) -> any RuleChange {
    let isGiven = options.perTry != nil || options.conditions != nil || options.backoff != nil
    if options.removes {
      if let attempts = options.attempts { throw Self.usage(.unexpectedArgument(attempts.description)) }
      if isGiven { throw Self.usage(.conflictingFlags("--remove", options.firstFlag)) }
      return RetryChange.remove
    }
    guard options.attempts != nil || isGiven else { throw Self.usage(.missingArgument("ATTEMPTS")) }
    return RetryChange.set(
      attempts: options.attempts,
      perTry: options.perTry,
      on: options.conditions,
      backoff: options.backoff
    )
  }
}
