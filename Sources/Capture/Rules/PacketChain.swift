/// A chain of rules, by its iptables name.
public enum PacketChain: String, Sendable, Hashable, CaseIterable {
  /// Packets that arrive, before routing.
  case prerouting = "PREROUTING"
  /// Packets for this host.
  case input = "INPUT"
  /// Packets passed on.
  case forward = "FORWARD"
  /// Packets made here.
  case output = "OUTPUT"
  /// Packets that leave, after routing.
  case postrouting = "POSTROUTING"
  /// Inbound traffic.
  case istioInbound = "ISTIO_INBOUND"
  /// To the proxy's outbound port.
  case istioRedirect = "ISTIO_REDIRECT"
  /// To the proxy's inbound port.
  case istioInRedirect = "ISTIO_IN_REDIRECT"
  /// Outbound traffic.
  case istioOutput = "ISTIO_OUTPUT"
  /// Queries for names.
  case istioOutputDNS = "ISTIO_OUTPUT_DNS"
  /// Inbound packets of connections that the proxy already has (TPROXY).
  case istioDivert = "ISTIO_DIVERT"
  /// Inbound packets of new connections (TPROXY).
  case istioTproxy = "ISTIO_TPROXY"
  /// Packets of no connection.
  case istioDrop = "ISTIO_DROP"

  /// Whether the kernel has the chain by itself.
  public var isBuiltIn: Bool { !rawValue.hasPrefix("ISTIO_") }

  /// The name in native nftables tables (tools/istio-nftables/pkg/constants).
  public var nftName: String { String(rawValue.lowercased().map { $0 == "_" ? "-" : $0 }) }
}
