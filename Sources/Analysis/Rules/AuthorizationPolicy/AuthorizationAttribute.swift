/// What a condition of an AuthorizationPolicy can ask about.
///
/// Source: Istio `pkg/config/security/security.go`, `ValidateAttribute`.
enum AuthorizationAttribute {
  /// An attribute with the form of its values.
  case known(AuthorizationValueForm)
  /// An attribute that is written with a name in brackets, and is not.
  case unnamed
  /// An attribute of old, with what to write instead.
  case replaced(by: String)
  /// Nothing that is known.
  case unknown

  /// Reads the key of a condition. O(bytes).
  init(_ key: String) {
    if let form = Self.plain[key] {
      self = .known(form)
    } else if Self.bracketed.contains(where: key.hasPrefix) {
      self = Self.hasName(key) ? .known(.text) : .unnamed
    } else if let replacement = Self.replacements.first(where: { key.hasPrefix($0.key) }) {
      self = .replaced(by: replacement.text)
    } else {
      self = .unknown
    }
  }

  /// The names that can be written, for suggestions.
  static let names = plain.keys.sorted() + ["request.headers", "request.auth.claims"]

  private static let plain: [String: AuthorizationValueForm] = [
    "source.ip": .address, "remote.ip": .address, "source.namespace": .text, "source.serviceAccount": .serviceAccount,
    "source.principal": .text, "source.trustDomain": .text, "request.auth.principal": .text,
    "request.auth.audiences": .text, "request.auth.presenter": .text, "destination.ip": .address,
    "destination.port": .port, "connection.sni": .text,
  ]

  private static let bracketed = [
    "request.headers", "request.experimental.inline.headers", "request.auth.claims", "experimental.envoy.filters.",
  ]

  private static let replacements: [(key: String, text: String)] = [
    ("destination.namespace", "the namespace of the policy"), ("destination.labels", "the selector of the policy"),
    ("destination.name", "the selector of the policy"), ("destination.user", "the selector of the policy"),
  ]

  /// Whether a key ends with a name in brackets: `request.headers[User-Agent]`.
  private static func hasName(_ key: String) -> Bool {
    guard key.hasSuffix("]"), let open = key.firstIndex(of: "[") else { return false }
    return key.index(after: open) < key.index(before: key.endIndex)
  }
}
