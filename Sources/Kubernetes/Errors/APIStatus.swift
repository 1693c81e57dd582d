import YAML

/// What an API server says about a request that failed, or about one that has nothing else to answer (`meta/v1 Status`).
///
/// All texts are the server's, and untrusted.
public struct APIStatus: Sendable, Equatable {
  /// What is wrong with one field.
  public struct Cause: Sendable, Equatable {
    /// What kind of cause it is, such as `FieldValueInvalid`.
    public let reason: String
    /// What is wrong.
    public let message: String
    /// The path, such as `spec.http[0].route[0].weight`; empty for the whole object.
    public let field: String
  }

  /// The status of HTTP.
  public let code: Int
  /// The server's word for the kind of error, such as `NotFound`; empty when it had none.
  public let reason: String
  /// A sentence.
  public let message: String
  /// The name of the object that it is about; empty when there is none.
  public let name: String
  /// The causes in detail.
  public let causes: [Cause]
  /// The seconds after which to try again, if the server says.
  public let retryAfterSeconds: Int?

  /// Makes a status.
  public init(
    code: Int,
    reason: String = "",
    message: String,
    name: String = "",
    causes: [Cause] = [],
    retryAfterSeconds: Int? = nil
  ) {
    self.code = code
    self.reason = reason
    self.message = message
    self.name = name
    self.causes = causes
    self.retryAfterSeconds = retryAfterSeconds
  }

  /// Reads a status; nil when the node is none. `code` is taken where the status does not say one.
  init?(_ root: Node, code: Int) {
    guard root.kind == .mapping, root["kind"]?.text == "Status" else { return nil }
    let details = root.member("details")
    self.init(
      code: (root.member("code")?.integer).flatMap { Int(exactly: $0) } ?? code,
      reason: root.member("reason")?.text ?? "",
      message: root.member("message")?.text ?? "",
      name: details?.member("name")?.text ?? "",
      causes: (details?.member("causes")?.items.map { $0 } ?? []).map { cause in
        Cause(
          reason: cause.member("reason")?.text ?? "",
          message: cause.member("message")?.text ?? "",
          field: cause.member("field")?.text ?? ""
        )
      },
      retryAfterSeconds: (details?.member("retryAfterSeconds")?.integer).flatMap { Int(exactly: $0) }
    )
  }

  /// What client-go says where the server gave no `Status` (apimachinery, `errors.NewGenericServerResponse`).
  init(code: Int, body: [UInt8]) {
    let text = String(decoding: body.prefix(2048), as: UTF8.self)
    let message =
      switch code {
      case 401: "the server has asked for the client to provide credentials"
      case 403: "the server does not allow access to the requested resource"
      case 404: "the server could not find the requested resource"
      case 405: "the server does not allow this method on the requested resource"
      case 406: "the server was unable to respond with a content type that the client supports"
      case 409: "the server reported a conflict"
      case 415: "the server was unable to read the content type of the request"
      case 422: "the server rejected our request due to an error in our request"
      case 429: "the server has received too many requests and has asked us to try again later"
      case 503: "the server is currently unable to handle the request"
      case 504:
        "the server was unable to return a response in the time allotted, but may still be processing the request"
      case 500...: "an error on the server (\"\(text)\") has prevented the request from succeeding"
      default: "the server rejected our request for an unknown reason"
      }
    self.init(code: code, message: message)
  }
}
