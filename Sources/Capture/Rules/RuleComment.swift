/// The notes that the rules of `prepare_proxy.sh` carry (pilot/docker/prepare_proxy.sh of 0.7).
public enum RuleComment: String, Sendable, Hashable {
  /// On the rule that sends traffic to the proxy.
  case redirectToEnvoyPort = "istio/redirect-to-envoy-port"
  /// On the jump for inbound traffic.
  case installPrerouting = "istio/install-istio-prerouting"
  /// On the jump for outbound traffic.
  case installOutput = "istio/install-istio-output"
  /// On the rule for calls of a workload to itself.
  case redirectImplicitLoopback = "istio/redirect-implicit-loopback"
  /// On the rule for the proxy's own traffic.
  case bypassEnvoy = "istio/bypass-envoy"
  /// On the rule for traffic to localhost.
  case bypassExplicitLoopback = "istio/bypass-explicit-loopback"
  /// On the rule for all other traffic.
  case redirectDefaultOutbound = "istio/redirect-default-outbound"
  /// On the rule for all other traffic when ranges are listed.
  case bypassDefaultOutbound = "istio/bypass-default-outbound"
}
