/// Why the traffic of a rule is not shifted as asked.
public enum ShiftRefusal: Error, Hashable, Sendable {
  /// The resource cannot be read as data, for this reason.
  case unreadable(String)
  /// Several destinations have traffic, so that one would have to be named.
  case severalVersions([RouteTarget])
  /// The version that traffic is to be taken from has none.
  case noTraffic(RouteTarget)
  /// The new version is the one that has the traffic.
  case sameVersion(RouteTarget)
  /// Two destinations differ in nothing but the port.
  case severalPorts(RouteTarget)
  /// A destination that was there when the shift began is not there any more.
  case missing(RouteTarget)
  /// The rule copies requests elsewhere already.
  case mirrored
  /// The new version's destination changes headers already.
  case ownHeaders(RouteTarget)
  /// The rule is not one of HTTP, which alone has what is to be added.
  case notHTTP(rule: String)
}
