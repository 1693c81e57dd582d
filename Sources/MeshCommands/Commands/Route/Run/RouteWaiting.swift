import ArgumentParsing

/// What a verb of `meshctl route` waits for after its change.
enum RouteWaiting: Hashable, Sendable {
  /// The Envoy of a mesh of this machine alone, which takes a change at once.
  case standard
  /// Nothing.
  case never
  /// So many of the proxies.
  case proxies(ProxyShare)
}

extension RouteWaiting: ArgumentValue {
  init(argument: String) throws(InvalidValue) {
    switch argument {
    case "all", "true": self = .proxies(.all)
    case "false": self = .never
    default:
      guard argument.hasSuffix("%"), let percent = Int(argument.dropLast()), (1...100).contains(percent) else {
        throw .malformed(expected: "all, false, or a share of the proxies from 1% to 100%")
      }
      self = .proxies(.percent(percent))
    }
  }

  var argument: String {
    switch self {
    case .standard: ""
    case .never: "false"
    case .proxies(let share): share.text
    }
  }
}
