import ArgumentParsing
import Routing

/// The flags of `meshctl route timeout`.
struct RouteTimeoutOptions: RuleVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var time: RouteDuration?
  var removes = false
  var rule: String?
  var createsNothing = false
  var virtualService: String?
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [
    serviceArgument, .optional("TIME", \.time, help: "the time, such as 2s or 500ms"),
  ]

  static let flags: [Flag<Self>] = [.switch("remove", \.removes, help: "wait for ever")] + ruleFlags
}
