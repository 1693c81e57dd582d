import ArgumentParsing
import Routing

/// `meshctl route cors`: lets pages of other origins call a service from a browser.
struct RouteCORS: RuleVerb {
  static let declaration = CommandDeclaration(
    "cors",
    summary: "Say which pages of other origins may call a service",
    discussion: """
      Browsers let pages of other origins read answers only where the service says so.

      Each list is stated as a whole: flags given once or more take the place of what the list had. What is not given \
      stays as it is.
      """,
    examples: [
      Example(
        "Let pages of one origin in",
        "meshctl route cors reviews --allow-origin https://shop.example --max-age 24h"
      ),
      Example(
        "Let them write, and send cookies",
        "meshctl route cors reviews --allow-method GET,POST --allow-credentials"
      ),
      Example("Take the policy away", "meshctl route cors reviews --remove"),
    ]
  )

  static let field: String? = "corsPolicy"

  let options: RouteCORSOptions

  init(_ options: RouteCORSOptions) { self.options = options }

  var removes: Bool { options.removes }

  var subjects: [String] {
    if removes { return ["--remove"] }
    return options.origins.flatMap { ["--allow-origin", $0.description] }
      + options.methods.flatMap { ["--allow-method", $0.description] }
  }

  func change(in scene: RouteScene, _ naming: HostNaming) throws(CommandError) -> any RuleChange {
    let settings = options.settings
    if removes {
      guard settings.isEmpty else { throw Self.usage(.conflictingFlags("--remove", options.firstFlag)) }
      return CORSChange.remove
    }
    guard !settings.isEmpty else { throw Self.usage(.missingFlag("--allow-origin ORIGIN")) }
    return CORSChange.set(settings)
  }
}
