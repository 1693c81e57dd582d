import Output

/// What becomes of the requests that a route takes.
public enum RouteAction: Sendable {
  /// They are sent on.
  case forward(ForwardAction)
  /// They are answered with another address.
  case redirect(RedirectAction)
  /// They are answered at once.
  case respond(DirectResponse)

  var name: String {
    switch self {
    case .forward: "route"
    case .redirect: "redirect"
    case .respond: "direct_response"
    }
  }

  var json: JSONValue {
    switch self {
    case .forward(let action): action.json
    case .redirect(let action): action.json
    case .respond(let response): response.json
    }
  }
}
