import Output

extension HTTPTrace {
  /// The fields as they may be told.
  static func redacted(_ headers: Headers) -> [Headers.Field] {
    headers.map { Headers.Field(name: $0.name, value: redacted($0)) }
  }

  /// The URL as it may be told.
  static func redacted(_ url: HTTPURL) -> String { Redaction.url(url.description) }

  private static func redacted(_ field: Headers.Field) -> String {
    guard field.name.lowercased() == "sec-websocket-protocol" else {
      return Redaction.headerValue(field.value, of: field.name)
    }
    // Kubernetes takes a bearer token as a subprotocol (apiserver, authentication/request/websocket/protocol.go).
    let protocols = field.value.split(separator: ",").map { name in
      let name = HeaderText.trimmed(name)
      let prefix = "base64url.bearer.authorization.k8s.io."
      return name.hasPrefix(prefix) ? prefix + Redaction.mark : String(name)
    }
    return protocols.joined(separator: ", ")
  }
}
