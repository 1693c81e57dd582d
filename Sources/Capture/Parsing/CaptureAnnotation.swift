/// An annotation of a pod that says which of its traffic is captured (pkg/kube/inject; istio.io/api annotations).
public enum CaptureAnnotation: String, Sendable, Hashable, CaseIterable {
  /// How inbound connections reach the proxy.
  case interceptionMode = "sidecar.istio.io/interceptionMode"
  /// The destinations to capture.
  case includeOutboundIPRanges = "traffic.sidecar.istio.io/includeOutboundIPRanges"
  /// The destinations to leave alone.
  case excludeOutboundIPRanges = "traffic.sidecar.istio.io/excludeOutboundIPRanges"
  /// The inbound ports to capture.
  case includeInboundPorts = "traffic.sidecar.istio.io/includeInboundPorts"
  /// The inbound ports to leave alone.
  case excludeInboundPorts = "traffic.sidecar.istio.io/excludeInboundPorts"
  /// The destination ports to capture whatever the address.
  case includeOutboundPorts = "traffic.sidecar.istio.io/includeOutboundPorts"
  /// The destination ports to leave alone.
  case excludeOutboundPorts = "traffic.sidecar.istio.io/excludeOutboundPorts"
  /// The interfaces to leave alone.
  case excludeInterfaces = "traffic.sidecar.istio.io/excludeInterfaces"
  /// The interfaces of virtual machines.
  case kubevirtInterfaces = "traffic.sidecar.istio.io/kubevirtInterfaces"
  /// The same by its newer name, which wins.
  case rerouteVirtualInterfaces = "istio.io/reroute-virtual-interfaces"
  /// The agent's port for probes, which is never captured.
  case statusPort = "status.sidecar.istio.io/port"
}
