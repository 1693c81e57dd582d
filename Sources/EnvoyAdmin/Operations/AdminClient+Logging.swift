import HTTP

extension AdminClient {
  /// The loggers, and how much each says.
  public func logLevels() async throws(AdminError) -> [LoggerLevel] { try await logging([]) }

  /// Sets every logger to one level; the loggers as they then are.
  public func setLogLevel(_ level: LogLevel) async throws(AdminError) -> [LoggerLevel] {
    try await logging([HTTPURL.Parameter("level", level.rawValue)])
  }

  /// Sets some loggers; the loggers as they then are. An unknown name is `AdminError.refused`, and nothing is set.
  public func setLogLevels(_ levels: [LoggerLevel]) async throws(AdminError) -> [LoggerLevel] {
    // Every Envoy takes one logger by its name, those since 1.26 several by `paths`.
    if levels.count == 1, let only = levels.first {
      return try await logging([HTTPURL.Parameter(only.name, only.level.rawValue)])
    }
    let paths = levels.map { "\($0.name):\($0.level.rawValue)" }.joined(separator: ",")
    return try await logging(levels.isEmpty ? [] : [HTTPURL.Parameter("paths", paths)])
  }

  private func logging(_ parameters: [HTTPURL.Parameter]) async throws(AdminError) -> [LoggerLevel] {
    let page = AdminPage(["logging"], parameters)
    let text = try await post(page)
    let loggers = text.split(whereSeparator: \.isNewline).compactMap { line -> LoggerLevel? in
      guard line.hasPrefix(" "), let colon = line.lastIndex(of: ":") else { return nil }
      let name = line[..<colon].drop { $0 == " " }
      let level = LogLevel(rawValue: String(line[line.index(after: colon)...].drop { $0 == " " }))
      return level.map { LoggerLevel(name: String(name), level: $0) }
    }
    guard !loggers.isEmpty else { throw .malformed(page: page.path, reason: "it names no loggers") }
    return loggers
  }
}
