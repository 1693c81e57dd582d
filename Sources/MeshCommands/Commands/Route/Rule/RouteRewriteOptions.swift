import ArgumentParsing
import Routing

/// The flags of `meshctl route rewrite`.
struct RouteRewriteOptions: RuleVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var path: PathText?
  var authority: AuthorityText?
  var removes = false
  var rule: String?
  var createsNothing = false
  var virtualService: String?
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [serviceArgument]

  static let flags: [Flag<Self>] =
    [
      .value("uri", "PATH", \.path, help: "the new path, or its beginning"),
      .value("authority", "HOST", \.authority, help: "the new host, with or without a port"),
      .switch("remove", \.removes, help: "send requests on as they are"),
    ] + ruleFlags
}
