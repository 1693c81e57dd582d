import HTTP
import YAML

/// A request to the API before credentials are put to it.
struct APIRequest: Sendable {
  var method: Method = .get
  /// The segments behind the server's URL.
  var path: [String]
  var parameters: [HTTPURL.Parameter] = []
  var accept = "application/json"
  var body: Value?
  var contentType = "application/json"
  /// What the user must be allowed to do, for the message when it is not.
  var permission: Permission?
  /// Timeouts in the place of the transport's, for what takes as long as it takes.
  var timeouts: Timeouts?

  /// The path as messages have it.
  var pathText: String { "/" + path.joined(separator: "/") }
}
