import AccessLogging

/// How many lines were read, by what they are.
struct LineCounts {
  /// Of access logs.
  var access = 0
  /// Of Envoy itself and of the agent that runs it.
  var proxy = 0
  /// Of anything else.
  var other = 0

  /// All of them.
  var total: Int { access + proxy + other }

  mutating func count(_ kind: LogLineKind) {
    switch kind {
    case .access: access += 1
    case .agent, .envoy: proxy += 1
    case .application: other += 1
    }
  }

  /// `3 lines`
  static func text(_ count: Int, _ noun: String = "line") -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
