extension AdminClient {
  /// The loggers, and how much each says.
  public func logLevels() async throws(AdminError) -> [LoggerLevel] { try await logging(.loggers) }

  /// Sets every logger to one level; the loggers as they then are.
  public func setLogLevel(_ level: LogLevel) async throws(AdminError) -> [LoggerLevel] {
    try await logging(.setting(level))
  }

  /// Sets some loggers; the loggers as they then are. An unknown name is `AdminError.refused`, and nothing is set.
  public func setLogLevels(_ levels: [LoggerLevel]) async throws(AdminError) -> [LoggerLevel] {
    try await logging(.setting(levels))
  }

  private func logging(_ page: AdminPage) async throws(AdminError) -> [LoggerLevel] {
    let loggers = LoggerLevel.list(in: try await post(page))
    guard !loggers.isEmpty else { throw .malformed(page: page.path, reason: "it names no loggers") }
    return loggers
  }
}
