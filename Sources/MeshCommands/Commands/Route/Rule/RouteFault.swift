import ArgumentParsing
import Routing

/// `meshctl route fault`: injects delays and errors.
struct RouteFault: RuleVerb {
  static let declaration = CommandDeclaration(
    "fault",
    summary: "Delay some requests of a rule, or answer them with an error",
    discussion: """
      The share behind @ is that of the rule's requests; without one all of them meet the fault. What is not given stays \
      as it is.
      """,
    examples: [
      Example(
        "Delay each tenth request, and fail each hundredth",
        "meshctl route fault ratings --delay 5s@10% --abort 503@1%"
      ),
      Example(
        "Fail the tester's requests as gRPC does",
        "meshctl route fault ratings --abort UNAVAILABLE --route jason"
      ),
      Example("Take the delay away, then all", "meshctl route fault ratings --remove=delay"),
    ]
  )

  static let field: String? = "fault"

  let options: RouteFaultOptions

  init(_ options: RouteFaultOptions) { self.options = options }

  var removes: Bool { options.removed != nil }

  var subjects: [String] {
    if let part = options.removed { return [part == .all ? "--remove" : "--remove=\(part.rawValue)"] }
    return (options.delay.map { ["--delay", $0.description] } ?? [])
      + (options.abort.map { ["--abort", $0.description] } ?? [])
  }

  func change(in scene: RouteScene, _ naming: HostNaming) throws(CommandError) -> any RuleChange {
    if let part = options.removed {
      if options.delay != nil { throw Self.usage(.conflictingFlags("--remove", "--delay")) }
      if options.abort != nil { throw Self.usage(.conflictingFlags("--remove", "--abort")) }
      return FaultChange.remove(part)
    }
    guard options.delay != nil || options.abort != nil else { throw Self.usage(.missingFlag("--delay TIME@PERCENT")) }
    return FaultChange.set(delay: options.delay, abort: options.abort)
  }
}
