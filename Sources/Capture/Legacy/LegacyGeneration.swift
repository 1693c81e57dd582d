/// A generation of Istio whose init container ran a shell script.
public enum LegacyGeneration: String, Sendable, Hashable, CaseIterable {
  /// Up to 0.7.1: `pilot/docker/prepare_proxy.sh`.
  case v0_7 = "0.7"
  /// 0.8: `tools/deb/istio-iptables.sh`.
  case v0_8 = "0.8"
  /// 1.0: the same, with groups and a port of its own for inbound traffic.
  case v1_0 = "1.0"
}
