/// All that the gates of a rollout look at.
public struct GateReadings: Hashable, Sendable {
  /// The new version.
  public let canary: VersionReading
  /// The old one.
  public let stable: VersionReading
  /// The values that each question was answered with, by its name; none is no data, and so is what is no number.
  public let queries: [String: Reported<[Double]>]

  /// Puts readings together.
  public init(canary: VersionReading, stable: VersionReading, queries: [String: Reported<[Double]>] = [:]) {
    self.canary = canary
    self.stable = stable
    self.queries = queries
  }
}
