import Resources
import YAML

/// What the filters of a HTTPRoute do to requests, as a VirtualService says it.
struct HTTPRouteFilters {
  private(set) var headers = Fields()
  private(set) var mirrors: [Value] = []
  private(set) var cors: Fields?
  private var redirectNode: Node?
  private var rewriteNode: Node?

  /// - Parameter isForBackend: whether they are for one backend alone, where a VirtualService only changes headers.
  init(
    _ filters: [Node],
    _ object: ManifestObject,
    _ settings: ConversionSettings,
    _ record: inout ConversionRecord,
    isForBackend: Bool = false
  ) {
    var request: Fields?
    var response: Fields?
    for filter in filters {
      switch filter.memberText("type") {
      case "RequestHeaderModifier": request = filter.member("requestHeaderModifier").map(Self.headerChanges)
      case "ResponseHeaderModifier": response = filter.member("responseHeaderModifier").map(Self.headerChanges)
      case "RequestRedirect" where !isForBackend: redirectNode = filter.member("requestRedirect")
      case "URLRewrite" where !isForBackend: rewriteNode = filter.member("urlRewrite")
      case "RequestMirror" where !isForBackend:
        if let mirror = filter.member("requestMirror") { mirrors.append(Self.mirror(mirror, object, settings)) }
      case "CORS" where !isForBackend: cors = filter.member("cors").map(Self.corsPolicy)
      case let type:
        record.warn(
          "a VirtualService has no counterpart of the filter \(type) here, and it is left out",
          next: "say it in another rule, or in an EnvoyFilter",
          at: filter,
          of: object
        )
      }
    }
    headers.set("request", request)
    headers.set("response", response)
  }

  private static func headerChanges(_ node: Node) -> Fields {
    func map(_ list: [Node]) -> Value {
      .mapping(list.map { Value.Entry($0.memberText("name"), .string($0.memberText("value"))) })
    }
    var fields = Fields()
    fields.set("set", map(node.elements("set")))
    fields.set("add", map(node.elements("add")))
    fields.set("remove", texts: node.elements("remove").map(\.text))
    return fields
  }

  private static func mirror(_ node: Node, _ object: ManifestObject, _ settings: ConversionSettings) -> Value {
    var fields = Fields()
    let backend = node.member("backendRef").map { BackendReference($0, of: object, settings) }
    fields.set("destination", backend?.destination(for: object, settings))
    if let percent = node.member("percent")?.integer {
      fields.set("percentage", ["value": .integer(percent)])
    } else if let fraction = node.member("fraction"), let numerator = fraction.member("numerator")?.double {
      let percent = 100 * numerator / max(fraction.member("denominator")?.double ?? 100, 1)
      fields.set("percentage", ["value": Int64(exactly: percent).map(Value.integer) ?? .double(percent)])
    }
    return fields.value
  }

  /// An origin with `*` in it is a pattern in a VirtualService.
  private static func corsPolicy(_ node: Node) -> Fields {
    var fields = Fields()
    let origins = node.elements("allowOrigins").map { origin -> Value in
      let text = origin.text
      guard text.contains("*") else { return ["exact": .string(text)] }
      let parts = text.split(separator: "*", omittingEmptySubsequences: false)
      return ["regex": .string(parts.map { TextCondition.quoted(String($0)) }.joined(separator: ".*"))]
    }
    fields.set("allowOrigins", .sequence(origins))
    fields.set("allowMethods", texts: node.elements("allowMethods").map(\.text))
    fields.set("allowHeaders", texts: node.elements("allowHeaders").map(\.text))
    fields.set("exposeHeaders", texts: node.elements("exposeHeaders").map(\.text))
    fields.set("maxAge", text: node.member("maxAge").map { "\($0.text)s" })
    fields.set("allowCredentials", node.member("allowCredentials")?.boolean.map(Value.boolean))
    fields.set("unmatchedPreflights", text: "IGNORE")
    return fields
  }

  // MARK: Redirects and rewrites

  /// What a redirect of a rule puts in place of the segments that were matched; nil for none.
  static func redirectPrefix(_ rule: Node) -> String? { prefix(rule, "requestRedirect") }

  /// What a rewrite of a rule puts in place of the segments that were matched; nil for none.
  static func rewritePrefix(_ rule: Node) -> String? { prefix(rule, "urlRewrite") }

  private static func prefix(_ rule: Node, _ field: StaticString) -> String? {
    let filter = rule.elements("filters").lazy.compactMap { $0.member(field) }.first
    return filter?.member("path")?.member("replacePrefixMatch")?.text
  }

  /// The redirect of a block for a path; nil for none.
  func redirect(for path: PathCondition?) -> Fields? {
    guard let node = redirectNode else { return nil }
    var fields = Fields()
    let modifier = node.member("path")
    fields.set("uri", text: modifier?.member("replaceFullPath")?.text)
    if let text = modifier?.member("replacePrefixMatch")?.text {
      let replacement = Self.replacement(text, for: path)
      // A path that is matched as a whole has no prefix to replace.
      if case .exact = path {
        fields.set("uri", text: replacement)
      } else {
        fields.set("prefixRewrite", text: replacement)
      }
    }
    fields.set("authority", text: node.memberText("hostname"))
    fields.set("scheme", text: node.memberText("scheme"))
    let port = node.member("port")?.integer
    fields.set("port", number: port)
    // Without a port that of the listener is kept, unless the scheme brings its own (`HTTPRequestRedirectFilter.port`).
    if port == nil, !node.has("scheme") { fields.set("derivePort", text: "FROM_REQUEST_PORT") }
    fields.set("redirectCode", number: node.member("statusCode")?.integer ?? 302)
    return fields
  }

  /// The rewrite of a block for a path; nil for none.
  func rewrite(for path: PathCondition?) -> Fields? {
    guard let node = rewriteNode else { return nil }
    var fields = Fields()
    if let text = node.member("path")?.member("replaceFullPath")?.text {
      fields.set("uriRegexRewrite", PathRewrite.whole(text).value)
    } else if let text = node.member("path")?.member("replacePrefixMatch")?.text {
      if case .segments(let segments) = path {
        fields.set("uriRegexRewrite", PathRewrite.segments(segments, by: text).value)
      } else {
        fields.set("uri", text: Self.replacement(text, for: path ?? .all))
      }
    }
    fields.set("authority", text: node.memberText("hostname"))
    return fields
  }

  /// What takes the place of a prefix that ends in a slash ends in one, too.
  private static func replacement(_ text: String, for path: PathCondition?) -> String {
    let short = text.hasSuffix("/") ? String(text.dropLast()) : text
    if case .prefix = path ?? .all { return "\(short)/" }
    return short.isEmpty ? "/" : short
  }
}
