/// The notes that the rules of `prepare_proxy.sh` carry (pilot/docker/prepare_proxy.sh of 0.7).
public enum RuleComment: Sendable, Hashable, CustomStringConvertible {
  /// On the rule that sends traffic to the proxy.
  case redirectToEnvoyPort
  /// On the jump for inbound traffic.
  case installPrerouting
  /// On the jump for outbound traffic.
  case installOutput
  /// On the rule for calls of a workload to itself.
  case redirectImplicitLoopback
  /// On the rule for the proxy's own traffic.
  case bypassEnvoy
  /// On the rule for traffic to localhost.
  case bypassExplicitLoopback
  /// On the rule for a range that is captured.
  case redirectRange(CIDR)
  /// On the rule for all other traffic when ranges are listed.
  case bypassDefaultOutbound
  /// On the rule for all other traffic when none are.
  case redirectDefaultOutbound

  /// The note, of letters, digits, `/`, `-`, `.` and `:` alone.
  public var description: String {
    switch self {
    case .redirectToEnvoyPort: "istio/redirect-to-envoy-port"
    case .installPrerouting: "istio/install-istio-prerouting"
    case .installOutput: "istio/install-istio-output"
    case .redirectImplicitLoopback: "istio/redirect-implicit-loopback"
    case .bypassEnvoy: "istio/bypass-envoy"
    case .bypassExplicitLoopback: "istio/bypass-explicit-loopback"
    case .redirectRange(let range): "istio/redirect-ip-range-\(range)"
    case .bypassDefaultOutbound: "istio/bypass-default-outbound"
    case .redirectDefaultOutbound: "istio/redirect-default-outbound"
    }
  }
}
