import Output

/// Requests are answered at once.
public struct DirectResponse: Hashable, Sendable {
  /// What the answer says.
  public enum Body: Hashable, Sendable {
    /// Text.
    case text(String)
    /// Bytes, in base64.
    case base64(String)
  }

  /// The bytes that an answer may have at most; Istio grants more than Envoy does by itself.
  static let sizeLimit = 1_048_576

  /// The HTTP status.
  public let status: Int
  /// What the answer says; nil for nothing.
  public let body: Body?

  init(status: Int, body: Body? = nil) {
    self.status = status
    self.body = body
  }

  /// The bytes of the body as it is written.
  var size: Int {
    switch body {
    case .text(let text), .base64(let text): text.utf8.count
    case nil: 0
    }
  }

  var json: JSONValue {
    .message([
      "status": .integer(Int64(status)),
      "body": body.map { body in
        switch body {
        case .text(let text): ["inline_string": .string(text)]
        case .base64(let text): ["inline_bytes": .string(text)]
        }
      },
    ])
  }
}
