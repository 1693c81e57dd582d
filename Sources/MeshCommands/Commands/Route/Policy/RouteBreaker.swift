import ArgumentParsing
import Routing

/// `meshctl route breaker`: limits, and the ejection of endpoints that fail.
struct RouteBreaker: PolicyVerb {
  static let declaration = CommandDeclaration(
    "breaker",
    summary: "Limit requests to a service, and leave out endpoints that fail",
    discussion: """
      Requests beyond a limit fail at once with 503; each client's proxy counts for itself. An endpoint that gives so many \
      errors in a row is left out for a while. What is not given stays as it is.

      The limits are written in the traffic policy of the DestinationRule, which is created if there is none.
      """,
    examples: [
      Example(
        "Let few requests wait, and leave out what fails 5 times",
        "meshctl route breaker reviews --max-connections 100 --max-pending 10 --consecutive-5xx 5"
      ),
      Example("Limit one version", "meshctl route breaker reviews --subset v3 --max-requests 50"),
      Example("Take all limits away", "meshctl route breaker reviews --remove"),
    ]
  )

  let options: RouteBreakerOptions

  init(_ options: RouteBreakerOptions) { self.options = options }

  var subjects: [String] { options.removes ? ["--remove"] : options.words }

  func change() throws(CommandError) -> any PolicyChange {
    if options.removes {
      if let flag = options.words.first { throw Self.usage(.conflictingFlags("--remove", flag)) }
      return BreakerChange.remove
    }
    guard !options.limits.isEmpty else { throw Self.usage(.missingFlag("--max-connections NUMBER")) }
    return BreakerChange.set(options.limits)
  }
}
