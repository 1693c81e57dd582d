import ArgumentParsing
import Routing

/// `meshctl route timeout`: how long a rule waits for an answer.
struct RouteTimeout: RuleVerb {
  static let declaration = CommandDeclaration(
    "timeout",
    summary: "Say how long a rule waits for an answer",
    discussion: """
      Without a timeout a request waits for ever, which is Istio's default. The time counts for a request with all its \
      retries.
      """,
    examples: [
      Example("Answer with 504 after 2 seconds", "meshctl route timeout reviews 2s"),
      Example("Wait for ever again", "meshctl route timeout reviews --remove"),
    ]
  )

  static let field: String? = "timeout"

  let options: RouteTimeoutOptions

  init(_ options: RouteTimeoutOptions) { self.options = options }

  var removes: Bool { options.removes }

  var subjects: [String] { [options.time?.description ?? "--remove"] }

  func change(in scene: RouteScene, _ naming: HostNaming) throws(CommandError) -> any RuleChange {
    switch (options.time, options.removes) {
    case (let time?, false): return TimeoutChange.set(time)
    case (nil, true): return TimeoutChange.remove
    case (let time?, true): throw Self.usage(.unexpectedArgument(time.description))
    case (nil, false): throw Self.usage(.missingArgument("TIME"))
    }
  }
}
