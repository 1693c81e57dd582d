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
}
