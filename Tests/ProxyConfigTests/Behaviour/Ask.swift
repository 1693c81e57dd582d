/// A request to a running Envoy, and what is to be seen of the answer.
struct Ask: Sendable {
  var method = "GET"
  /// The path and query.
  let path: String
  /// Lines like `end-user: jason`.
  var headers: [String] = []
  /// The headers of the answer that are shown behind its status.
  var shows: [String] = []
  /// Further lines of curl's configuration.
  var options: [String] = []

  init(
    _ path: String,
    _ headers: [String] = [],
    method: String = "GET",
    shows: [String] = [],
    options: [String] = []
  ) {
    self.path = path
    self.headers = headers
    self.method = method
    self.shows = shows
    self.options = options
  }

  /// The lines of a configuration of curl that make the request.
  func configuration(_ host: String, port: Int, scheme: String = "http") -> [String] {
    let shown = shows.map { "%header{\($0)} " }.joined()
    var lines = [
      "silent", "globoff", "path-as-is", "max-time = 60", "request = \"\(method)\"",
      "url = \"\(scheme)://127.0.0.1:\(port)\(path)\"",
      "write-out = \"\u{1}%{http_code} \(shown)\u{2}\"",
    ]
    if method == "HEAD" { lines.append("head") }
    lines += (["Host: \(host)"] + headers).map { "header = \"\($0.replacing("\"", with: "\\\""))\"" }
    return lines + options
  }
}
