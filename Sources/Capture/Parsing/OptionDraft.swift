/// Options while they are read: what depends on several values is settled at the end.
struct OptionDraft {
  var options: CaptureOptions
  var proxyUsers: [Account]?
  var proxyGroups: [Account]?
  var redirectsDNS: Bool
  var capturesAllDNS: Bool

  init(_ options: CaptureOptions) {
    self.options = options
    redirectsDNS = options.nameQueries != .off
    capturesAllDNS = options.nameQueries == .all
  }

  /// The options; groups default to the users, as upstream has it.
  func finished() -> CaptureOptions {
    var options = options
    if let proxyUsers { options.proxyUsers = proxyUsers }
    if let groups = proxyGroups ?? proxyUsers { options.proxyGroups = groups }
    options.nameQueries = redirectsDNS ? capturesAllDNS ? .all : .nameServers : .off
    return options
  }

  /// Takes the value of a flag that decides which traffic is captured, or hands on to those that do not.
  mutating func set(_ flag: CaptureFlag, _ text: String) throws(CaptureValueProblem) {
    switch flag {
    case .envoyPort: options.proxyPort = try Port(text)
    case .inboundCapturePort: options.inboundCapturePort = try Port(text)
    case .inboundTunnelPort: options.inboundTunnelPort = try Port(text)
    case .proxyUID: proxyUsers = text.isEmpty ? nil : try OptionList.accounts(text)
    case .proxyGID: proxyGroups = text.isEmpty ? nil : try OptionList.accounts(text)
    case .inboundInterceptionMode: options.mode = try CaptureMode(text)
    case .inboundPorts: options.inboundPorts = try OptionList.portSelection(text)
    case .localExcludePorts: options.excludedInboundPorts = try OptionList.ports(text)
    case .excludeInterfaces: options.excludedInterfaces = try OptionList.interfaces(text)
    case .serviceCIDR: options.outboundRanges = try OptionList.rangeSelection(text)
    case .serviceExcludeCIDR: options.excludedOutboundRanges = try OptionList.excludedRanges(text)
    case .outboundPorts: options.outboundPorts = try OptionList.ports(text)
    case .localOutboundPortsExclude: options.excludedOutboundPorts = try OptionList.ports(text)
    case .kubeVirtInterfaces: options.reroutedInterfaces = try OptionList.interfaces(text)
    case .inboundTProxyMark: options.tproxyMark = try PacketMark(text)
    case .inboundTProxyRouteTable: options.tproxyRouteTable = try RouteTable(text)
    case .redirectDNS: redirectsDNS = try Self.boolean(text)
    case .captureAllDNS: capturesAllDNS = try Self.boolean(text)
    case .dropInvalid: options.dropsInvalidPackets = try Self.boolean(text)
    case .dualStack: options.isDualStack = try Self.boolean(text)
    default: try setExecution(flag, text)
    }
  }

  private mutating func setExecution(_ flag: CaptureFlag, _ text: String) throws(CaptureValueProblem) {
    switch flag {
    case .dryRun: options.execution.isDryRun = try Self.boolean(text)
    case .iptablesProbePort: options.execution.probePort = try Port(text)
    case .probeTimeout: options.execution.probeTimeout = try GoDuration.duration(text)
    case .skipRuleApply: options.execution.skipsRules = try Self.boolean(text)
    case .runValidation: options.execution.validates = try Self.boolean(text)
    case .networkNamespace: options.execution.networkNamespace = text.isEmpty ? nil : try NetworkNamespace(text)
    case .cniMode: options.execution.isInHostFilesystem = try Self.boolean(text)
    case .reconcile: options.execution.reconciles = try Self.boolean(text)
    case .cleanupOnly: options.execution.cleansUpOnly = try Self.boolean(text)
    case .forceApply: options.execution.forcesApply = try Self.boolean(text)
    case .nativeNftables: options.execution.usesNativeNftables = try Self.boolean(text)
    case .forceIptablesBinary: options.execution.backend = text.isEmpty ? nil : try IptablesBackend(text)
    default: break
    }
  }

  /// The words that Go's `strconv.ParseBool` reads.
  private static func boolean(_ text: String) throws(CaptureValueProblem) -> Bool {
    switch text {
    case "1", "t", "T", "true", "TRUE", "True": true
    case "0", "f", "F", "false", "FALSE", "False": false
    default: throw .boolean(text)
    }
  }
}
