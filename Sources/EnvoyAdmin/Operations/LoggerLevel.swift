/// A logger of an Envoy, and how much it says.
public struct LoggerLevel: Hashable, Sendable {
  /// The name of the logger, such as `http`.
  public let name: String
  /// How much it says.
  public let level: LogLevel

  /// Makes a pair.
  public init(name: String, level: LogLevel) {
    self.name = name
    self.level = level
  }

  /// The loggers in an answer of Envoy's to an order about them: a title, then `  http: info` for each.
  public static func list(in answer: String) -> [LoggerLevel] {
    answer.split(whereSeparator: \.isNewline).compactMap { line in
      guard line.hasPrefix(" "), let colon = line.lastIndex(of: ":") else { return nil }
      let name = line[..<colon].drop { $0 == " " }
      let level = LogLevel(rawValue: String(line[line.index(after: colon)...].drop { $0 == " " }))
      return level.map { LoggerLevel(name: String(name), level: $0) }
    }
  }
}
