public import Metrics

/// What is known of a version at the end of a window.
public struct VersionReading: Hashable, Sendable {
  /// What the version is called.
  public let name: String
  /// What was sent to it in the window.
  public let traffic: Reported<TrafficWindow>
  /// Its pods.
  public let pods: Reported<PodReading>

  /// Makes a reading.
  public init(_ name: String, traffic: Reported<TrafficWindow>, pods: Reported<PodReading>) {
    self.name = name
    self.traffic = traffic
    self.pods = pods
  }
}
