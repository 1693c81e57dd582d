import ArgumentParsing
import Routing

/// The flags of `meshctl route cors`.
struct RouteCORSOptions: RuleVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var origins: [PlainText] = []
  var prefixes: [PlainText] = []
  var patterns: [Pattern] = []
  var methods: [CORSMethods] = []
  var headers: [CORSHeaders] = []
  var exposedHeaders: [CORSHeaders] = []
  var age: CORSAge?
  var allowsCredentials: Bool?
  var removes = false
  var rule: String?
  var createsNothing = false
  var virtualService: String?
  var write = RouteWriteOptions()

  /// What is to be said of CORS.
  var settings: CORSSettings {
    var settings = CORSSettings()
    settings.origins = origins.map(CORSOrigin.exact) + prefixes.map(CORSOrigin.prefix) + patterns.map(CORSOrigin.regex)
    settings.methods = methods.flatMap(\.names)
    settings.headers = headers.flatMap(\.names)
    settings.exposedHeaders = exposedHeaders.flatMap(\.names)
    settings.age = age
    settings.allowsCredentials = allowsCredentials
    return settings
  }

  /// A flag that was given, for a message.
  var firstFlag: String {
    if !origins.isEmpty { return "--allow-origin" }
    if !prefixes.isEmpty { return "--allow-origin-prefix" }
    if !patterns.isEmpty { return "--allow-origin-regex" }
    if !methods.isEmpty { return "--allow-method" }
    if !headers.isEmpty { return "--allow-header" }
    if !exposedHeaders.isEmpty { return "--expose-header" }
    return age == nil ? "--allow-credentials" : "--max-age"
  }

  static let arguments: [Argument<Self>] = [serviceArgument]

  static let flags: [Flag<Self>] =
    [
      .values("allow-origin", "ORIGIN", \.origins, help: "an origin such as https://example.com, or * for any"),
      .values("allow-origin-prefix", "TEXT", \.prefixes, help: "origins that begin so"),
      .values("allow-origin-regex", "PATTERN", \.patterns, help: "origins that fit a pattern as a whole"),
      .values("allow-method", "METHODS", \.methods, help: "methods, with commas between them"),
      .values("allow-header", "NAMES", \.headers, help: "headers that requests may have"),
      .values("expose-header", "NAMES", \.exposedHeaders, help: "headers of answers that pages may read"),
      .value("max-age", "TIME", \.age, help: "how long browsers may remember the policy, in whole seconds"),
      .toggle("allow-credentials", \.allowsCredentials, help: "let requests carry cookies and the like"),
      .switch("remove", \.removes, help: "take the policy away"),
    ] + ruleFlags
}
