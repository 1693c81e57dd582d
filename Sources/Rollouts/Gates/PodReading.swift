/// The pods of a version at one moment.
public struct PodReading: Hashable, Sendable {
  /// How many there are, without those that are going away.
  public let total: Int
  /// How many of them take requests.
  public let ready: Int
  /// How often their containers restarted since the rollout was first looked at; nil where nobody counts.
  public let restarts: Int?
  /// Why one of them is not ready, as a lower-case phrase; nil where nobody tells.
  public let trouble: String?

  /// Makes a reading; numbers below zero count as zero.
  public init(total: Int, ready: Int, restarts: Int? = nil, trouble: String? = nil) {
    self.total = max(0, total)
    self.ready = min(max(0, ready), max(0, total))
    self.restarts = restarts.map { max(0, $0) }
    self.trouble = trouble
  }
}
