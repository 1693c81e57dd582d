/// One condition of a rule, as people write it: `header:end-user=jason`, `uri-prefix:/v1`, `method:GET`.
public struct MatchCondition: Hashable, Sendable {
  /// What of a request is looked at.
  public enum Part: String, CaseIterable, Sendable {
    case uri
    case scheme
    case method
    case authority
    case header
    case withoutHeader = "without-header"
    case query
    /// A label of the pods that requests come from.
    case source
    case sourceNamespace = "source-namespace"
    /// The service that requests come from, which only RouteRules know.
    case sourceService = "source-service"
    case port
    case gateway
    /// The server name of a TLS connection.
    case sni
    /// The addresses that a connection goes to.
    case subnet
  }

  /// How it is looked at.
  public enum Manner: String, Sendable {
    case exact
    case prefix
    case regex
    /// Whether it is there at all.
    case present
  }

  /// What is looked at; nil for a condition that has no words, which equals none that is written.
  let part: Part?
  let manner: Manner
  /// The header, parameter or label; empty for parts of which there is one.
  let name: String
  let value: String
}

extension MatchCondition.Part {
  /// Whether there are several, told apart by name.
  var isNamed: Bool { [.header, .withoutHeader, .query, .source].contains(self) }

  /// Whether it need not be a certain text.
  var isText: Bool { [.uri, .scheme, .method, .authority, .header, .withoutHeader, .query].contains(self) }
}

extension MatchCondition: CustomStringConvertible {
  /// As it is written on the command line.
  public var description: String {
    guard let part else { return name }
    let word = manner == .prefix || manner == .regex ? "\(part.rawValue)-\(manner.rawValue)" : part.rawValue
    guard part.isNamed else { return "\(word):\(value)" }
    return manner == .present ? "\(word):\(name)" : "\(word):\(name)=\(value)"
  }
}
