extension HTTPError: CustomStringConvertible {
  /// A lower-case phrase, in one line; may hold untrusted text.
  public var description: String {
    switch self {
    case .libraryMissing, .libraryTooOld, .libraryUnsuited: libraryProblem
    case .invalidURL(let reason): "not a usable URL: \(reason)"
    case .invalidRequest(let reason): "the request cannot be sent: \(reason)"
    case .nameResolution(let host): "no such host: \(host)"
    case .refused(let host, let port): "connection refused by \(host):\(port)"
    case .unreachable(let host, let port, let reason): "cannot connect to \(host):\(port): \(reason)"
    case .localSocket(let path, let reason): "cannot connect to the socket \(path): \(reason)"
    case .proxy(let failure): failure.description
    case .tls(let failure): failure.description
    case .timeout(let kind): kind.description
    case .connectionLost(let moment, let detail):
      detail.isEmpty ? moment.description : "\(moment.description) (\(detail))"
    case .malformedResponse(let reason): "the answer is not HTTP: \(reason)"
    case .bodyTooLarge(let limit): "the answer is larger than \(limit) bytes"
    case .requestBody(let reason): "the request's body cannot be read: \(reason)"
    case .webSocket(let failure): failure.description
    case .cancelled: "cancelled"
    case .other(let code, let detail): "libcurl failed with \(code): \(detail)"
    }
  }

  private var libraryProblem: String {
    switch self {
    case .libraryTooOld(let found, let needed):
      "libcurl \(found) is too old, \(needed) or newer is needed; update the package libcurl4"
    case .libraryMissing(let tried):
      "libcurl is not installed (tried \(tried.joined(separator: ", ")));"
        + " install the package libcurl4 (Debian, Ubuntu), libcurl (Fedora, Alpine) or curl (Homebrew)"
    case .libraryUnsuited(let tls):
      "libcurl was built with \(tls), which takes no certificates from memory; install the package libcurl4"
    default: ""
    }
  }
}
