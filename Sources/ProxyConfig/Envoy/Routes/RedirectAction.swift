import Output

/// Requests are answered with another address.
public struct RedirectAction: Hashable, Sendable {
  /// The status of a redirect.
  public enum Status: Int, Sendable {
    case movedPermanently = 301
    case found = 302
    case seeOther = 303
    case temporaryRedirect = 307
    case permanentRedirect = 308

    var name: String? {
      switch self {
      // The zero value of protobuf is not written.
      case .movedPermanently: nil
      case .found: "FOUND"
      case .seeOther: "SEE_OTHER"
      case .temporaryRedirect: "TEMPORARY_REDIRECT"
      case .permanentRedirect: "PERMANENT_REDIRECT"
      }
    }
  }

  /// How the path changes.
  public enum Path: Hashable, Sendable {
    /// What the match took of the path is replaced.
    case prefix(String)
    /// What a pattern finds is replaced; `\1` stands for its first group.
    case pattern(String, substitution: String)
    /// The whole path is replaced; empty keeps it.
    case whole(String)
  }

  /// The host to go to; empty keeps it.
  public var host = ""
  /// The scheme to go to; empty keeps it.
  public var scheme = ""
  /// The port to go to; nil keeps or drops it.
  public var port: Int?
  /// The path to go to.
  public var path = Path.whole("")
  /// The status of the answer.
  public var status = Status.movedPermanently

  var json: JSONValue {
    .message([
      "host_redirect": .text(host),
      pathField.name: pathField.value,
      "response_code": status.name.map { .string($0) },
      "scheme_redirect": .text(scheme),
      "port_redirect": .number(port.map(Int64.init)),
    ])
  }

  private var pathField: (name: String, value: JSONValue?) {
    switch path {
    case .prefix(let text): ("prefix_rewrite", .string(text))
    case .pattern(let pattern, let substitution):
      ("regex_rewrite", ["pattern": ["regex": .string(pattern)], "substitution": .string(substitution)])
    case .whole(let text): ("path_redirect", .text(text))
    }
  }
}
