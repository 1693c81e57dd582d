import HTTP

/// Why a request to an API server has no answer that can be used.
public enum APIError: Error, Sendable, Equatable {
  /// 404: the object is not there.
  case notFound(APIStatus)
  /// 404 without a word: the server does not serve such a path.
  case notServed(path: String)
  /// 409: there is one already.
  case alreadyExists(APIStatus)
  /// 409: it was changed since, or others manage its fields.
  case conflict(APIStatus)
  /// 422: the object is not valid, or a JSON patch does not fit.
  case invalid(APIStatus)
  /// 400.
  case badRequest(APIStatus)
  /// 401: the server does not know who asks; the user's name in the kubeconfig.
  case unauthorized(APIStatus, user: String)
  /// 403: who asks may not do it.
  case forbidden(APIStatus, Permission?)
  /// 410: the state or the page that was asked for is gone.
  case expired(APIStatus)
  /// 415: the server does not take such a body.
  case unsupportedMediaType(APIStatus)
  /// 429, after all retries.
  case tooManyRequests(APIStatus)
  /// 5xx, after all retries.
  case serverError(APIStatus)
  /// Any other status.
  case other(APIStatus)
  /// There are no credentials to ask with.
  case credentials(CredentialError)
  /// The request did not reach the server, or was only to read.
  case connection(HTTPError, server: String)
  /// A write was sent and its answer was lost: nobody knows whether it was made. Read it back before anything else.
  case unknownOutcome(HTTPError, server: String)
  /// The answer is not what the API answers with, and why.
  case unreadableAnswer(String, server: String)
  /// No kind of this name is served; the names nearest to it.
  case unknownResource(String, nearest: [String])
  /// The server, or something before it, does not open the web socket that is needed; its status.
  case noWebSocket(status: Int, server: String)
  /// What a port of a pod says when nothing can be forwarded to it.
  case forwarding(String)
  /// The task was cancelled.
  case cancelled
}
