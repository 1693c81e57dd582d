/// A flag of istio-iptables, by its long name (tools/istio-iptables/pkg/cmd/root.go).
enum CaptureFlag: String, CaseIterable {
  case envoyPort = "envoy-port"
  case inboundCapturePort = "inbound-capture-port"
  case inboundTunnelPort = "inbound-tunnel-port"
  case proxyUID = "proxy-uid"
  case proxyGID = "proxy-gid"
  case inboundInterceptionMode = "istio-inbound-interception-mode"
  case inboundPorts = "istio-inbound-ports"
  case localExcludePorts = "istio-local-exclude-ports"
  case excludeInterfaces = "istio-exclude-interfaces"
  case serviceCIDR = "istio-service-cidr"
  case serviceExcludeCIDR = "istio-service-exclude-cidr"
  case outboundPorts = "istio-outbound-ports"
  case localOutboundPortsExclude = "istio-local-outbound-ports-exclude"
  case kubeVirtInterfaces = "kube-virt-interfaces"
  case inboundTProxyMark = "istio-inbound-tproxy-mark"
  case inboundTProxyRouteTable = "istio-inbound-tproxy-route-table"
  case dryRun = "dry-run"
  case iptablesProbePort = "iptables-probe-port"
  case probeTimeout = "probe-timeout"
  case skipRuleApply = "skip-rule-apply"
  case runValidation = "run-validation"
  case redirectDNS = "redirect-dns"
  case dropInvalid = "drop-invalid"
  case dualStack = "dual-stack"
  case captureAllDNS = "capture-all-dns"
  case networkNamespace = "network-namespace"
  case cniMode = "cni-mode"
  case reconcile = "reconcile"
  case cleanupOnly = "cleanup-only"
  case forceApply = "force-apply"
  case nativeNftables = "native-nftables"
  case forceIptablesBinary = "force-iptables-binary"

  /// The letter, if the flag has one.
  var letter: Character? {
    switch self {
    case .envoyPort: "p"
    case .inboundCapturePort: "z"
    case .inboundTunnelPort: "e"
    case .proxyUID: "u"
    case .proxyGID: "g"
    case .inboundInterceptionMode: "m"
    case .inboundPorts: "b"
    case .localExcludePorts: "d"
    case .excludeInterfaces: "c"
    case .serviceCIDR: "i"
    case .serviceExcludeCIDR: "x"
    case .outboundPorts: "q"
    case .localOutboundPortsExclude: "o"
    case .kubeVirtInterfaces: "k"
    case .inboundTProxyMark: "t"
    case .inboundTProxyRouteTable: "r"
    case .dryRun: "n"
    default: nil
    }
  }

  /// Whether the flag alone means true.
  var isBoolean: Bool {
    switch self {
    case .dryRun, .skipRuleApply, .runValidation, .redirectDNS, .dropInvalid, .dualStack, .captureAllDNS, .cniMode,
      .reconcile, .cleanupOnly, .forceApply, .nativeNftables:
      true
    default: false
    }
  }

  /// The environment variables that give its value, the last one that is set deciding (pkg/flag/flag.go).
  var variables: [String] {
    let own = String(rawValue.uppercased().map { $0 == "-" ? "_" : $0 })
    return switch self {
    case .envoyPort: []
    case .redirectDNS: [own, "ISTIO_META_DNS_CAPTURE"]
    case .dropInvalid: [own, "INVALID_DROP"]
    case .dualStack: [own, "ISTIO_DUAL_STACK"]
    default: [own]
    }
  }
}
