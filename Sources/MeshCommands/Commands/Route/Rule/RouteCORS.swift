import ArgumentParsing
import Routing

/// `meshctl route cors`: lets pages of other origins call a service from a browser.
struct RouteCORS: RuleVerb {
  static let declaration = CommandDeclaration(
    "cors",
    summary: "Say which pages of other origins may call a service from a browser",
    discussion: """
      Each list is stated as a whole: flags given once or more take the place of what the list had. What is not given \
      stays as it is.
      """,
    examples: [
      Example(
        "Let one origin read and write",
        "meshctl route cors reviews --allow-origin https://shop.example.com --allow-method GET,POST"
      ),
      Example(
        "Let every subdomain in, with cookies, and have browsers remember it for a day",
        "meshctl route cors reviews --allow-origin-regex 'https://.*\\.example\\.com' --allow-credentials --max-age 24h"
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
