/// How the pod's traffic reaches the proxy.
public enum InterceptionMode: String, Sendable, CaseIterable {
  /// Connections are redirected by NAT; the application sees the proxy's address.
  case redirect = "REDIRECT"
  /// Connections are taken over transparently; the application sees the client's address.
  case tproxy = "TPROXY"
  /// Nothing is captured.
  case none = "NONE"
}
