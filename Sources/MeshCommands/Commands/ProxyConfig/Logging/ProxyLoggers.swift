import EnvoyAdmin
import Output

/// The loggers of one proxy: what they say, and how that is changed.
struct ProxyLoggers {
  let inquiry: ProxyInquiry

  /// The loggers as they are.
  func levels() async throws(CommandError) -> [LoggerLevel] { try loggers(in: try await inquiry.post(.loggers)) }

  /// Makes a change; Envoy's answer is the loggers as they then are. An unknown logger is refused before anything is set.
  func apply(_ change: LogChange, knowing before: [LoggerLevel]) async throws(CommandError) -> [LoggerLevel] {
    let names = before.map(\.name)
    if let unknown = change.some.first(where: { !names.contains($0.name) }) {
      let near = NearestMatch.candidates(for: unknown.name, among: names)
      throw .notFound(
        "unrecognized logger name: \(unknown.name)",
        next: near.isEmpty ? "list the loggers without --level" : "did you mean \(near.joined(separator: " or "))?"
      )
    }
    var after = before
    for page in change.pages { after = try loggers(in: try await inquiry.post(page)) }
    return after
  }

  /// What the loggers are set to when nobody changes them.
  func standard() async throws(CommandError) -> LogChange {
    guard let info = ServerInfo(parsing: try await inquiry.get(.serverInfo)) else {
      throw .input("\(inquiry.place.name) does not tell what its loggers are set to at its start", next: nil)
    }
    return LogChange(all: info.logLevel, some: info.componentLogLevels)
  }

  private func loggers(in answer: String) throws(CommandError) -> [LoggerLevel] {
    let loggers = LoggerLevel.list(in: answer)
    guard !loggers.isEmpty else { throw .input("\(inquiry.place.name) names no loggers", next: nil) }
    return loggers
  }
}
