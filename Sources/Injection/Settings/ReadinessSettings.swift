/// When the proxy counts as ready, in the terms of a Kubernetes probe.
public struct ReadinessSettings: Hashable, Sendable {
  /// Seconds before the first probe.
  public var initialDelaySeconds: UInt32 = 0
  /// Seconds between probes.
  public var periodSeconds: UInt32 = 15
  /// Failures in a row that make the proxy unready.
  public var failureThreshold: UInt32 = 4

  /// Makes the settings of the default profile.
  public init() {}
}
