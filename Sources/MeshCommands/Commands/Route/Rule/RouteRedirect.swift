import ArgumentParsing
import Routing

/// `meshctl route redirect`: tells clients to ask elsewhere.
struct RouteRedirect: RuleVerb {
  static let declaration = CommandDeclaration(
    "redirect",
    summary: "Tell clients of a rule to ask elsewhere",
    discussion: """
      A rule that redirects sends nothing on: its destinations go, and its fault, mirrors and rewrite with them. Mostly \
      that is meant for a rule with conditions, which --route names; "meshctl route match" makes one.

      With --remove the rule sends its requests to the service again, as a whole.
      """,
    examples: [
      Example("Move a path", "meshctl route redirect reviews --route old --to /reviews --code 308"),
      Example("Move everything to another host", "meshctl route redirect reviews --to https://reviews.example.com"),
      Example("Answer requests again", "meshctl route redirect reviews --route old --remove"),
    ]
  )

  static let field: String? = nil
  static let needsDestinations = false

  let options: RouteRedirectOptions

  init(_ options: RouteRedirectOptions) { self.options = options }

  var removes: Bool { options.removes }

  var subjects: [String] {
    if removes { return ["--remove"] }
    return (options.target.map { ["--to", $0.description] } ?? [])
      + (options.status.map { ["--code", $0.rawValue] } ?? [])
  }

  func change(in scene: RouteScene, _ naming: HostNaming) throws(CommandError) -> any RuleChange {
    switch (options.target, options.removes) {
    case (let target?, false): return RedirectChange(.set(target, options.status), naming: naming)
    case (nil, true):
      if options.status != nil { throw Self.usage(.conflictingFlags("--remove", "--code")) }
      return RedirectChange(.remove(insteadTo: RouteTarget(scene.service)), naming: naming)
    case (_?, true): throw Self.usage(.conflictingFlags("--remove", "--to"))
    case (nil, false): throw Self.usage(.missingFlag("--to TARGET"))
    }
  }
}
