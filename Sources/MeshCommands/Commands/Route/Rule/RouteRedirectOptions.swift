import ArgumentParsing
import Routing

/// The flags of `meshctl route redirect`.
struct RouteRedirectOptions: RuleVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var target: RedirectTarget?
  var status: RedirectStatus?
  var removes = false
  var rule: String?
  var createsNothing = false
  var virtualService: String?
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [serviceArgument]

  static let flags: [Flag<Self>] =
    [
      .value("to", "TARGET", \.target, help: "a path such as /new, or a URL such as https://example.com/new"),
      .value("code", "STATUS", \.status, help: "the status of the answer; 301 without it"),
      .switch("remove", \.removes, help: "send requests to the service instead"),
    ] + ruleFlags
}
