import Output

/// Which requests a route takes: all conditions hold.
public struct RouteMatch: Hashable, Sendable {
  /// A condition on the path.
  public enum Path: Hashable, Sendable {
    /// The whole path.
    case exact(String)
    /// How it begins.
    case prefix(String)
    /// Whole segments that it begins with, as Ingress and Gateway API understand a prefix.
    case segments(String)
    /// A regular expression for the whole path, without the query.
    case regex(String)

    /// Whether Envoy takes a text as whole segments (`envoy/config/route/v3/route_components.proto`).
    static func areSegments(_ text: String) -> Bool {
      text.utf8.count > 1 && !text.hasSuffix("/") && !text.contains { $0 == "?" || $0 == "#" }
    }
  }

  /// The condition on the path.
  public var path: Path = .prefix("/")
  /// Whether letters of either case fit in the path.
  public var ignoresCase: Bool?
  /// The conditions on headers, `:method` and its like among them.
  public var headers: [FieldMatcher] = []
  /// The conditions on parameters of the query.
  public var query: [FieldMatcher] = []
  /// The conditions on the claims of a token: their path and value.
  public var claims: [ClaimMatcher] = []

  /// Whether every request fits.
  var takesEveryRequest: Bool {
    guard headers.isEmpty, query.isEmpty, claims.isEmpty else { return false }
    switch path {
    case .prefix("/"), .segments("/"), .regex(".*"): return true
    default: return false
    }
  }

  var json: JSONValue {
    .message([
      pathField.name: pathField.value,
      "case_sensitive": ignoresCase.map { .bool(!$0) },
      "headers": .list(headers.map(\.headerJSON)),
      "query_parameters": .list(query.map(\.queryJSON)),
      "dynamic_metadata": .list(claims.map(\.json)),
    ])
  }

  private var pathField: (name: String, value: JSONValue) {
    switch path {
    case .exact(let text): ("path", .string(text))
    case .prefix(let text): ("prefix", .string(text))
    case .segments(let text): (Path.areSegments(text) ? "path_separated_prefix" : "prefix", .string(text))
    case .regex(let text): ("safe_regex", ["regex": .string(text)])
    }
  }
}
