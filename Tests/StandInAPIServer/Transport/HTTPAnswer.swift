import YAML

/// What is answered to a request.
struct HTTPAnswer {
  enum Body {
    /// Bytes with their length.
    case whole([UInt8])
    /// Chunks that a function sends until it returns.
    case stream((BodyStream) -> Void)
    /// A connection that is no longer HTTP.
    case upgrade((UpgradedConnection) -> Void)
  }

  var status: Int
  var headers: [(name: String, value: String)]
  var body: Body

  init(status: Int, contentType: String = "application/json", body: Body) {
    self.status = status
    self.headers = [("Content-Type", contentType)]
    self.body = body
  }

  init(_ status: Int, _ value: Value) {
    self.init(status: status, body: .whole(value.json))
  }

  init(_ failure: APIFailure) { self.init(failure.code, failure.status) }

  static func text(_ status: Int, _ text: String) -> HTTPAnswer {
    HTTPAnswer(status: status, contentType: "text/plain; charset=utf-8", body: .whole(Array(text.utf8)))
  }

  static let reasons: [Int: String] = [
    101: "Switching Protocols", 200: "OK", 201: "Created", 202: "Accepted", 400: "Bad Request", 401: "Unauthorized",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable", 409: "Conflict", 410: "Gone",
    413: "Request Entity Too Large", 415: "Unsupported Media Type", 422: "Unprocessable Entity",
    429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable",
    504: "Gateway Timeout",
  ]
}
