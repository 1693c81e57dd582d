/// A destination of connections that are passed on as they are.
public struct ConnectionShare: Sendable {
  /// The destination.
  public let destination: RouteDestination
  /// How likely it is, from 0 to 1.
  public let fraction: Double
}
