import Resources
import YAML

/// What a block of a VirtualService does to requests on their way, as filters of a HTTPRoute.
struct VirtualServiceFilters {
  private var filters: [Value] = []
  private let redirect: Node?
  private let rewrite: Node?
  private let object: ManifestObject

  init(
    _ block: Node,
    _ object: ManifestObject,
    _ services: ServiceIndex,
    _ settings: ConversionSettings,
    _ record: inout ConversionRecord
  ) {
    self.object = object
    redirect = block.member("redirect")
    rewrite = block.member("rewrite")
    Self.addHeaderFilters(block.member("headers"), to: &filters)
    if let cors = block.member("corsPolicy") { addCORS(cors, &record) }
    var mirrors = block.elements("mirrors").map { ($0.member("destination") ?? $0, $0.member("percentage")) }
    let older = block.member("mirrorPercent", or: "mirror_percent")
    if let mirror = block.member("mirror") {
      mirrors.insert((mirror, block.member("mirrorPercentage") ?? older), at: 0)
    }
    for (destination, percentage) in mirrors {
      let share = Self.share(percentage)
      guard share > 0 else { continue }
      var fields = Fields()
      let backend = VirtualServiceDestination(destination, object, services, settings).backend(&record)
      fields.set("backendRef", backend)
      Self.add(share: share, to: &fields)
      filters.append(["type": "RequestMirror", "requestMirror": fields.value])
    }
  }

  /// Whether a path, or a part of it, is replaced.
  var changesPath: Bool {
    rewrite?.has("uri") == true || rewrite?.has("uriRegexRewrite") == true
      || redirect?.has("prefixRewrite") == true
  }

  /// The filters for requests of a path.
  func values(for path: PathCondition?, _ record: inout ConversionRecord) -> [Value] {
    var values = filters
    if let redirect { values.append(self.redirect(redirect, for: path, &record)) }
    if let rewrite, let value = self.rewrite(rewrite, for: path, &record) { values.append(value) }
    return values
  }

  /// What of the requests is copied, in percent: everything where nothing is said.
  private static func share(_ percentage: Node?) -> Double {
    guard let percentage else { return 100 }
    return percentage.kind == .scalar ? percentage.double ?? 0 : percentage.member("value")?.double ?? 0
  }

  // MARK: Headers

  static func addHeaderFilters(_ headers: Node?, to filters: inout [Value]) {
    for (name, type, field) in [
      ("request", "RequestHeaderModifier", "requestHeaderModifier"),
      ("response", "ResponseHeaderModifier", "responseHeaderModifier"),
    ] as [(StaticString, String, String)] {
      guard let changes = headers?.member(name) else { continue }
      var fields = Fields()
      fields.set("set", .sequence(list(changes.member("set"))))
      fields.set("add", .sequence(list(changes.member("add"))))
      fields.set("remove", texts: changes.elements("remove").map(\.text))
      if !fields.isEmpty { filters.append(.mapping([.init("type", .string(type)), .init(field, fields.value)])) }
    }
  }

  private static func list(_ node: Node?) -> [Value] {
    (node?.pairs.map { $0 } ?? []).compactMap { pair in
      pair.key.memberName.map { ["name": .string($0), "value": .string(pair.value.isNull ? "" : pair.value.text)] }
    }
  }

  // MARK: Mirrors

  /// A share in percent; one that is no whole number is a fraction of 100,000.
  private static func add(share: Double, to fields: inout Fields) {
    if share >= 100 { return }
    if let whole = Int64(exactly: share) {
      fields.set("percent", number: whole)
    } else {
      fields.set("fraction", ["numerator": .integer(Int64((share * 1_000).rounded())), "denominator": 100_000])
    }
  }

  // MARK: CORS

  private mutating func addCORS(_ node: Node, _ record: inout ConversionRecord) {
    var fields = Fields()
    fields.set("allowOrigins", .sequence(origins(node, &record)))
    fields.set("allowMethods", texts: node.elements("allowMethods").map(\.text))
    fields.set("allowHeaders", texts: node.elements("allowHeaders").map(\.text))
    fields.set("exposeHeaders", texts: node.elements("exposeHeaders").map(\.text))
    let age = node.member("maxAge").flatMap { DurationText.nanoseconds(Array($0.text.utf8)[...]) } ?? 0
    fields.set("maxAge", age >= 1_000_000_000 ? .integer(age / 1_000_000_000) : nil)
    fields.set("allowCredentials", node.member("allowCredentials")?.boolean.map(Value.boolean))
    if node.memberText("unmatchedPreflights") != "IGNORE" {
      record.warn(
        "a HTTPRoute answers preflight requests of other origins by itself, and does not hand them on",
        next: "add the origins that the service has allowed",
        at: node,
        of: object
      )
    }
    filters.append(["type": "CORS", "cors": fields.value])
  }

  private func origins(_ node: Node, _ record: inout ConversionRecord) -> [Value] {
    var origins = node.elements("allowOrigin").map { Value.string($0.text) }
    if node.has("allowOrigins") { origins = [] }
    for origin in node.elements("allowOrigins") {
      switch TextCondition(istio: origin) {
      case .exact(let text): origins.append(.string(text))
      case .regex(".*"): return ["*"]
      case .prefix, .regex, .present:
        record.warn(
          "a HTTPRoute names origins by text and '*', and this one is left out",
          next: "write the origins that it stands for",
          at: origin,
          of: object
        )
      }
    }
    return origins
  }

  // MARK: Redirects and rewrites

  private func redirect(_ node: Node, for path: PathCondition?, _ record: inout ConversionRecord) -> Value {
    var fields = Fields()
    let scheme = node.memberText("scheme")
    fields.set("scheme", text: scheme)
    fields.set("hostname", text: node.memberText("authority"))
    if let uri = node.member("uri")?.text, !uri.isEmpty {
      fields.set("path", ["type": "ReplaceFullPath", "replaceFullPath": .string(uri)])
    } else if let prefix = node.member("prefixRewrite")?.text, !prefix.isEmpty {
      fields.set("path", replacement(prefix, for: path, node, &record))
    }
    fields.set("port", number: node.member("port")?.integer)
    if scheme.isEmpty, node.has("authority"), !node.has("port"), !node.has("derivePort") {
      record.warn(
        "a HTTPRoute redirects to the port that took the request, where it is neither 80 nor 443",
        next: "write the port if there are others",
        at: node,
        of: object
      )
    }
    let code = node.member("redirectCode")?.integer ?? 301
    fields.set("statusCode", number: code == 0 ? 301 : code)
    return ["type": "RequestRedirect", "requestRedirect": fields.value]
  }

  private func rewrite(_ node: Node, for path: PathCondition?, _ record: inout ConversionRecord) -> Value? {
    var fields = Fields()
    fields.set("hostname", text: node.memberText("authority"))
    if let pattern = node.member("uriRegexRewrite") {
      let rewrite = PathRewrite(match: pattern.memberText("match"), rewrite: pattern.memberText("rewrite"))
      if let modifier = rewrite.modifier(for: path) {
        fields.set("path", modifier)
      } else {
        record.warn(
          "a HTTPRoute rewrites no path by a pattern, and this one is left out",
          next: "write replacePrefixMatch or replaceFullPath if one of them says it",
          at: pattern,
          of: object
        )
      }
    } else if let uri = node.member("uri")?.text, !uri.isEmpty {
      fields.set("path", replacement(uri, for: path, node, &record))
    }
    return fields.isEmpty ? nil : ["type": "URLRewrite", "urlRewrite": fields.value]
  }

  private static func endsInSlash(_ path: PathCondition?) -> Bool {
    guard case .prefix(let text) = path else { return path == nil }
    return text.hasSuffix("/")
  }

  /// What takes the place of the part of a path that was matched: all of it for a path alone and for a pattern.
  private func replacement(
    _ text: String,
    for path: PathCondition?,
    _ node: Node,
    _ record: inout ConversionRecord
  ) -> Value {
    switch path {
    case .exact, .regex: return ["type": "ReplaceFullPath", "replaceFullPath": .string(text)]
    case .prefix, .segments, nil:
      if Self.endsInSlash(path) != text.hasSuffix("/") {
        record.warn(
          "a HTTPRoute puts whole segments in the place of whole segments, here \(text)",
          next: "check what becomes of the path behind it",
          at: node,
          of: object
        )
      }
      let short = text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
      return ["type": "ReplacePrefixMatch", "replacePrefixMatch": .string(short)]
    }
  }
}
