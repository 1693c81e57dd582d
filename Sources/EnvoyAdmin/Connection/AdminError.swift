import HTTP

/// Why the administration of an Envoy did not do what it was asked for.
///
/// Texts inside are the server's or the library's: to be shown, never to be compared.
public enum AdminError: Error, Hashable, Sendable {
  /// Nothing answers there.
  case cannotConnect(AdminAddress, HTTPError)
  /// The exchange ended too early; nobody knows whether a change was made.
  case interrupted(AdminAddress, HTTPError)
  /// It answered with another status than 200, and why.
  case refused(page: String, status: Int, text: String)
  /// What it answered is not what Envoy answers, and why.
  case malformed(page: String, reason: String)
  /// The answer is larger than the caller takes.
  case tooLarge(page: String, limit: Int)
  /// The task was cancelled.
  case cancelled

  init(_ error: HTTPError, page: AdminPage, of address: AdminAddress) {
    switch error {
    case .cancelled: self = .cancelled
    case .bodyTooLarge(let limit): self = .tooLarge(page: page.path, limit: limit)
    case .malformedResponse(let reason): self = .malformed(page: page.path, reason: reason)
    case .libraryMissing, .libraryTooOld, .libraryUnsuited, .invalidURL, .invalidRequest, .nameResolution, .refused,
      .unreachable, .localSocket, .proxy, .tls, .timeout(.connect):
      self = .cannotConnect(address, error)
    case .timeout, .connectionLost, .requestBody, .webSocket, .other: self = .interrupted(address, error)
    }
  }
}
