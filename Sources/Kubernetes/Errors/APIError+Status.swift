extension APIError {
  /// The error of a status; `path` and `permission` are those of the request.
  init(_ status: APIStatus, path: String, permission: Permission?, user: String) {
    switch (status.code, status.reason) {
    case (404, ""): self = .notServed(path: path)
    case (404, _): self = .notFound(status)
    case (409, "AlreadyExists"): self = .alreadyExists(status)
    case (409, _): self = .conflict(status)
    case (422, _): self = .invalid(status)
    case (400, _): self = .badRequest(status)
    case (401, _): self = .unauthorized(status, user: user)
    case (403, _): self = .forbidden(status, permission)
    case (410, _): self = .expired(status)
    case (415, _): self = .unsupportedMediaType(status)
    case (429, _): self = .tooManyRequests(status)
    case (500..., _): self = .serverError(status)
    default: self = .other(status)
    }
  }
}
