/// A generation of Istio whose init container ran a shell script.
public enum LegacyGeneration: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Up to 0.7.1: `pilot/docker/prepare_proxy.sh`.
  case zeroSeven = "0.7"
  /// 0.8: `tools/deb/istio-iptables.sh`.
  case zeroEight = "0.8"
  /// 1.0: the same, with groups and a port of its own for inbound traffic.
  case oneZero = "1.0"

  /// Orders generations by age.
  public static func < (left: LegacyGeneration, right: LegacyGeneration) -> Bool {
    left.rawValue < right.rawValue
  }
}
