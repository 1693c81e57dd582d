/// What an expression can ask of a line.
public enum WhereField: Hashable, Sendable {
  /// What stands in the line.
  case entry(AccessLogField)
  /// The subset in the cluster's name.
  case subset
  /// The host in the cluster's name.
  case service
  /// The side of the proxy.
  case direction
  /// The pod that wrote the line.
  case pod
  /// What made that pod.
  case workload
  /// The namespace of that pod.
  case namespace

  /// The short names, beside those that JSON lines have.
  private static let aliases: [(name: String, field: WhereField)] = [
    ("status", .entry(.responseCode)), ("code", .entry(.responseCode)), ("flags", .entry(.responseFlags)),
    ("details", .entry(.responseCodeDetails)), ("termination", .entry(.connectionTerminationDetails)),
    ("failure", .entry(.upstreamTransportFailureReason)), ("bytes_in", .entry(.bytesReceived)),
    ("bytes_out", .entry(.bytesSent)), ("upstream_time", .entry(.upstreamServiceTime)),
    ("xff", .entry(.forwardedFor)), ("agent", .entry(.userAgent)), ("host", .entry(.authority)),
    ("upstream", .entry(.upstreamHost)), ("cluster", .entry(.upstreamCluster)),
    ("client", .entry(.downstreamRemoteAddress)), ("sni", .entry(.requestedServerName)),
    ("route", .entry(.routeName)), ("time", .entry(.startTime)), ("subset", .subset), ("service", .service),
    ("direction", .direction), ("pod", .pod), ("workload", .workload), ("namespace", .namespace),
  ]

  /// Every name that a field has, those of JSON lines first.
  public static var names: [String] { AccessLogField.allCases.map(\.name) + aliases.map(\.name) }

  /// Finds a field by one of its names.
  init?(name: String) {
    if let field = AccessLogField(name: name) {
      self = .entry(field)
    } else if let alias = Self.aliases.first(where: { $0.name == name }) {
      self = alias.field
    } else {
      return nil
    }
  }

  var kind: WhereKind {
    guard case .entry(let field) = self else { return .text }
    return switch field {
    case .responseCode: .count
    case .duration, .upstreamServiceTime: .time
    case .bytesReceived, .bytesSent: .size
    case .responseFlags: .flags
    default: .text
    }
  }
}
