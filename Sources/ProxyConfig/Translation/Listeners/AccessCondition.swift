import Output

/// One key of an AuthorizationPolicy's `when`, and how values are asked for.
///
/// Source: Istio `pilot/pkg/security/authz/model/model.go`, `New`.
struct AccessCondition {
  /// The side of Envoy's policies that asks, with the words of its messages.
  struct Side {
    enum Word {
      case permission
      case principal
    }

    let side: Word
    let or: String
    let not: String
    let list: String
  }

  static let permission = Side(side: .permission, or: "or_rules", not: "not_rule", list: "rules")
  static let principal = Side(side: .principal, or: "or_ids", not: "not_id", list: "ids")

  let side: Side.Word
  let isHTTP: Bool
  let translate: @Sendable (String) -> JSONValue?

  /// Reads a key; nil for one that is not translated.
  init?(key: String) {
    if let header = Self.name(in: key, of: "request.headers") {
      self.init(.principal, isHTTP: true) { ["header": Self.headerMatcher(header, $0)] }
      return
    }
    if let claims = Self.claims(in: key) {
      self.init(.principal, isHTTP: true) { Self.claim(claims, Self.pattern($0)) }
      return
    }
    switch key {
    case "source.ip": self.init(.principal, isHTTP: false, Self.directAddress)
    case "remote.ip": self.init(.principal, isHTTP: false, Self.remoteAddress)
    case "source.namespace": self.init(.principal, isHTTP: false, Self.namespace)
    case "source.principal": self.init(.principal, isHTTP: false, Self.identity)
    case "destination.ip":
      self.init(.permission, isHTTP: false) { AddressRange($0).map { ["destination_ip": $0.json] } }
    case "destination.port": self.init(.permission, isHTTP: false, Self.port)
    case "connection.sni":
      self.init(.permission, isHTTP: false) { ["requested_server_name": Self.pattern($0).json] }
    case "request.auth.principal": self.init(.principal, isHTTP: true, Self.requestIdentity)
    case "request.auth.audiences":
      self.init(.principal, isHTTP: true) { Self.claim(["aud"], Self.pattern($0)) }
    case "request.auth.presenter":
      self.init(.principal, isHTTP: true) { Self.claim(["azp"], Self.pattern($0)) }
    default: return nil
    }
  }

  private init(_ side: Side.Word, isHTTP: Bool, _ translate: @escaping @Sendable (String) -> JSONValue?) {
    self.side = side
    self.isHTTP = isHTTP
    self.translate = translate
  }

  private static func name(in key: String, of field: String) -> String? {
    guard key.hasPrefix(field + "["), key.hasSuffix("]") else { return nil }
    return String(key.dropFirst(field.count + 1).dropLast())
  }

  /// A text, or with `*` in front or behind the end or the beginning of one; `*` alone is any but an empty one.
  static func pattern(_ text: String) -> StringMatcher {
    if text == "*" { return .regex(".+") }
    if text.hasPrefix("*") { return .suffix(String(text.dropFirst())) }
    return text.hasSuffix("*") ? .prefix(String(text.dropLast())) : .exact(text)
  }

  private static func headerMatcher(_ name: String, _ value: String) -> JSONValue {
    value == "*"
      ? ["name": .string(name), "present_match": true]
      : ["name": .string(name), "string_match": pattern(value).json]
  }

  @Sendable static func host(_ text: String) -> JSONValue? {
    guard text != "*" else { return ["header": headerMatcher(":authority", text)] }
    let matcher = pattern(text)
    var fields = matcher.json.members
    fields.append(JSONValue.Member("ignore_case", true))
    return ["header": ["name": ":authority", "string_match": .object(fields)]]
  }

  @Sendable static func method(_ text: String) -> JSONValue? { ["header": headerMatcher(":method", text)] }

  @Sendable static func path(_ text: String) -> JSONValue? { ["url_path": ["path": pattern(text).json]] }

  @Sendable static func port(_ text: String) -> JSONValue? {
    Int64(text).flatMap { (1...65_535).contains($0) ? ["destination_port": .integer($0)] : nil }
  }

  @Sendable static func directAddress(_ text: String) -> JSONValue? {
    AddressRange(text).map { ["direct_remote_ip": $0.json] }
  }

  @Sendable static func remoteAddress(_ text: String) -> JSONValue? {
    AddressRange(text).map { ["remote_ip": $0.json] }
  }

  /// The identity that the client's certificate has: `cluster.local/ns/default/sa/reviews`.
  @Sendable static func identity(_ text: String) -> JSONValue? {
    switch pattern(text) {
    case .exact(let text): certificate(.exact("spiffe://" + text))
    case .prefix(let text): certificate(.prefix("spiffe://" + text))
    case .suffix(let text): certificate(.suffix(text))
    case .regex: certificate(.regex("spiffe://.+"))
    }
  }

  @Sendable static func namespace(_ text: String) -> JSONValue? {
    let pattern = text.map { $0 == "*" ? ".*" : "\\.+?()|[]{}^$".contains($0) ? "\\\($0)" : String($0) }.joined()
    return certificate(.regex(".*/ns/\(pattern)/.*"))
  }

  /// The identity of a token: its issuer and its subject with a slash between them.
  ///
  /// Source: Istio `pilot/pkg/security/authz/model/generator.go`, `requestPrincipalGenerator`.
  @Sendable static func requestIdentity(_ text: String) -> JSONValue? {
    // The issuer may be an address with slashes of its own.
    let slash = text.lastIndex(of: "/")
    let issuer = slash.map { String(text[..<$0]) }
    let subject = slash.map { String(text[text.index(after: $0)...]) }
    let parts: (StringMatcher, StringMatcher)
    if text == "*" {
      parts = (anything, anything)
    } else if text.hasPrefix("*") {
      parts =
        issuer.map { ($0 == "*" ? anything : pattern($0), .exact(subject ?? "")) }
        ?? (anything, .suffix(String(text.dropFirst())))
    } else if text.hasSuffix("*") {
      parts = issuer.map { (.exact($0), pattern(subject ?? "")) } ?? (.prefix(String(text.dropLast())), anything)
    } else {
      parts = (.exact(issuer ?? text), .exact(subject ?? ""))
    }
    return ["and_ids": ["ids": [claimText("iss", parts.0), claimText("sub", parts.1)]]]
  }

  private static let anything = StringMatcher.regex(".+")

  /// Where Envoy's filter for tokens leaves their claims.
  private static let tokenFilter: JSONValue = "envoy.filters.http.jwt_authn"

  private static func claimText(_ claim: String, _ matcher: StringMatcher) -> JSONValue {
    let path: JSONValue = [["key": "payload"], ["key": .string(claim)]]
    return ["metadata": ["filter": tokenFilter, "path": path, "value": ["string_match": matcher.json]]]
  }

  /// A claim that is a text, or a list that has it.
  private static func claim(_ names: [String], _ matcher: StringMatcher) -> JSONValue {
    let path = (["payload"] + names).map { name -> JSONValue in ["key": .string(name)] }
    let text: JSONValue = ["string_match": matcher.json]
    let value: JSONValue = ["or_match": ["value_matchers": [["list_match": ["one_of": text]], text]]]
    return ["metadata": ["filter": tokenFilter, "path": .array(path), "value": value]]
  }

  /// The names in `request.auth.claims[a][b]`.
  private static func claims(in key: String) -> [String]? {
    let field = "request.auth.claims"
    guard key.hasPrefix(field + "["), key.hasSuffix("]") else { return nil }
    return key.dropFirst(field.count).split { $0 == "[" || $0 == "]" }.map(String.init)
  }

  /// The account of a client, of the policy's namespace unless it names one.
  static func serviceAccount(_ text: String, in namespace: String) -> JSONValue {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    let place = parts.count > 1 ? parts[0] : namespace
    return certificate(.regex("spiffe://.+/ns/\(quoted(place))/(.+/|)sa/\(quoted(parts.last ?? ""))(/.+)?"))
  }

  private static func quoted(_ text: String) -> String {
    text.map { "\\.+*?()|[]{}^$".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private static func certificate(_ matcher: StringMatcher) -> JSONValue {
    ["authenticated": ["principal_name": matcher.json]]
  }
}

extension JSONValue {
  /// The members of an object; none for other values.
  fileprivate var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
