/// Which queries for names go to the agent's own resolver on port 15053.
public enum DNSCapture: Sendable, Hashable {
  /// None.
  case off
  /// Those to the name servers of the host.
  case nameServers
  /// All to port 53.
  case all
}
