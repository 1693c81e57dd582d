/// Which connections the init container redirects; each list as `istio-iptables` takes it, `*` for all.
public struct CaptureSettings: Hashable, Sendable {
  /// Destination ranges to capture, as comma-separated CIDRs.
  public var includeOutboundIPRanges = "*"
  /// Destination ranges to leave alone.
  public var excludeOutboundIPRanges = ""
  /// Ports of the pod to capture.
  public var includeInboundPorts = "*"
  /// Ports of the pod to leave alone, besides the proxy's own.
  public var excludeInboundPorts = ""
  /// Destination ports to capture whatever the address.
  public var includeOutboundPorts = ""
  /// Destination ports to leave alone.
  public var excludeOutboundPorts = ""
  /// How connections reach the proxy.
  public var interceptionMode = InterceptionMode.redirect
  /// Whether rules that are in place already are replaced.
  public var forcesApply = false
  /// Whether nftables are written instead of iptables.
  public var usesNftables = false

  /// Makes the settings of the default profile: everything is captured.
  public init() {}
}
