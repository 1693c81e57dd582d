import HTTP

extension AdminPage {
  /// The loggers, and how much each says; for an order.
  public static let loggers = AdminPage(["logging"])

  /// Sets every logger to one level; for an order.
  public static func setting(_ level: LogLevel) -> AdminPage {
    AdminPage(["logging"], [HTTPURL.Parameter("level", level.rawValue)])
  }

  /// Sets some loggers; for an order.
  public static func setting(_ levels: [LoggerLevel]) -> AdminPage {
    // Every Envoy takes one logger by its name, those since 1.26 several by `paths`.
    if levels.count == 1, let only = levels.first {
      return AdminPage(["logging"], [HTTPURL.Parameter(only.name, only.level.rawValue)])
    }
    let paths = levels.map { "\($0.name):\($0.level.rawValue)" }.joined(separator: ",")
    return levels.isEmpty ? .loggers : AdminPage(["logging"], [HTTPURL.Parameter("paths", paths)])
  }
}

extension AdminPage {
  /// Sets the loggers of a ztunnel, which takes `access=debug,info`; for an order.
  public static func settingTrace(_ filter: String) -> AdminPage {
    AdminPage(["logging"], [HTTPURL.Parameter("level", filter)])
  }

  /// Sets all loggers of a ztunnel to what they are at its start; for an order.
  public static let resettingTrace = AdminPage(
    ["logging"],
    [HTTPURL.Parameter("level", "info"), HTTPURL.Parameter("reset", "")]
  )
}
