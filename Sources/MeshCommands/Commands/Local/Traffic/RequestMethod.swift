import ArgumentParsing
import HTTP

/// The method of a request.
enum RequestMethod: String, CaseIterable, ArgumentValue {
  case get = "GET"
  case head = "HEAD"
  case options = "OPTIONS"
  case post = "POST"
  case put = "PUT"
  case patch = "PATCH"
  case delete = "DELETE"

  /// The method as the transport takes it.
  var method: Method {
    switch self {
    case .get: .get
    case .head: .head
    case .options: .options
    case .post: .post
    case .put: .put
    case .patch: .patch
    case .delete: .delete
    }
  }
}
