import Analysis
import ArgumentParsing
import Routing

/// `meshctl route unmatch`: sends some requests where all others go.
struct RouteUnmatch: RouteVerb {
  static let declaration = CommandDeclaration(
    "unmatch",
    summary: "Take a rule for some requests away",
    discussion: """
      Takes away the rule that has exactly these conditions, or the one of a name. Where the conditions are one of several \
      matches of a rule, that match alone goes. The requests go where the rules behind it send them.
      """,
    examples: [
      Example("Treat one user as all others", "meshctl route unmatch reviews --header end-user=jason"),
      Example("Take a rule away by its name", "meshctl route unmatch reviews --route jason"),
    ]
  )

  let options: RouteUnmatchOptions

  init(_ options: RouteUnmatchOptions) { self.options = options }

  func step(in scene: RouteScene) throws(CommandError) -> RouteStep {
    let conditions = options.conditions.conditions
    let planning = UnmatchPlanning(options, scene, record: record)
    if let name = options.rule {
      guard conditions.isEmpty else {
        throw .input("a rule is named and conditions are given, too", next: "leave out --route or the conditions")
      }
      return try planning.step(called: name)
    }
    guard !conditions.isEmpty else { throw Self.usage(.missingFlag("--route NAME")) }
    return try planning.step(.conditions(conditions))
  }

  private var record: String {
    (["unmatch"] + options.conditions.words + (options.rule.map { ["--route", $0] } ?? [])).joined(separator: " ")
  }
}
