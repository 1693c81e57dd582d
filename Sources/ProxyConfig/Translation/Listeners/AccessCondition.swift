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

  /// Reads a key; nil for one that Envoy alone cannot see, such as the claims of a token.
  init?(key: String) {
    if let header = Self.name(in: key, of: "request.headers") {
      self.init(.principal, isHTTP: true) { ["header": Self.headerMatcher(header, $0)] }
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

  @Sendable static func requestIdentity(_ text: String) -> JSONValue? {
    let path: JSONValue = [["key": "request.auth.principal"]]
    return [
      "metadata": [
        "filter": "istio_authn", "path": path, "value": ["string_match": pattern(text).json],
      ]
    ]
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
