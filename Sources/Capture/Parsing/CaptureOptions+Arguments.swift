extension CaptureOptions {
  /// The options as istio-iptables' command line: first what an init container always has, in the order of the
  /// injection template, then whatever differs from upstream's defaults. Reading the words gives the options again, with
  /// `environmentVariables`.
  public var arguments: [String] {
    let usual = [
      "-p", "\(proxyPort)", "-z", "\(inboundCapturePort)", "-u", Self.list(proxyUsers), "-m", mode.rawValue,
      "-i", Self.text(outboundRanges), "-x", Self.list(excludedOutboundRanges), "-b", Self.text(inboundPorts),
      "-d", Self.list(excludedInboundPorts),
    ]
    let defaults = CaptureOptions()
    let lists: [(String, String, String)] = [
      ("-q", Self.list(outboundPorts), ""), ("-o", Self.list(excludedOutboundPorts), ""),
      ("-k", Self.list(reroutedInterfaces), ""), ("-c", Self.list(excludedInterfaces), ""),
      ("-e", "\(inboundTunnelPort)", "\(defaults.inboundTunnelPort)"),
      ("-g", Self.list(proxyGroups), Self.list(proxyUsers)),
      ("-t", "\(tproxyMark)", "\(defaults.tproxyMark)"), ("-r", "\(tproxyRouteTable)", "\(defaults.tproxyRouteTable)"),
    ]
    let others = lists.filter { $0.1 != $0.2 }.flatMap { [$0.0, $0.1] }
    return usual + others + switches.filter(\.isOn).map { "--\($0.flag.rawValue)" } + execution.arguments
  }

  /// The options that only an environment variable gives, where they differ from upstream's defaults.
  public var environmentVariables: [String: String] {
    var variables: [String: String] = [:]
    if loopback != .localhost { variables["ISTIO_OUTBOUND_IPV4_LOOPBACK_CIDR"] = "\(loopback.range)" }
    switch ownerGroups.choice {
    case .allExcept([]): break
    case .allExcept(let groups): variables["ISTIO_OUTBOUND_OWNER_GROUPS_EXCLUDE"] = Self.list(groups)
    case .only(let groups): variables["ISTIO_OUTBOUND_OWNER_GROUPS"] = Self.list(groups)
    }
    return variables
  }

  private var switches: [(flag: CaptureFlag, isOn: Bool)] {
    [
      (.redirectDNS, nameQueries != .off), (.captureAllDNS, nameQueries == .all), (.dropInvalid, dropsInvalidPackets),
      (.dualStack, isDualStack),
    ]
  }

  private static func list(_ items: [some CustomStringConvertible]) -> String {
    items.map(\.description).joined(separator: ",")
  }

  private static func text(_ ranges: RangeSelection) -> String {
    switch ranges {
    case .all: "*"
    case .only(let ranges): list(ranges)
    }
  }

  private static func text(_ ports: PortSelection) -> String {
    switch ports {
    case .all: "*"
    case .only(let ports): list(ports)
    }
  }
}

extension CaptureExecution {
  fileprivate var arguments: [String] {
    let switches: [(flag: CaptureFlag, isOn: Bool)] = [
      (.dryRun, isDryRun), (.runValidation, validates), (.skipRuleApply, skipsRules), (.forceApply, forcesApply),
      (.nativeNftables, usesNativeNftables), (.reconcile, reconciles), (.cleanupOnly, cleansUpOnly),
      (.cniMode, isInHostFilesystem),
    ]
    let defaults = CaptureExecution()
    var words = switches.filter(\.isOn).map { "--\($0.flag.rawValue)" }
    if let backend { words.append("--\(CaptureFlag.forceIptablesBinary.rawValue)=\(backend.rawValue)") }
    if let networkNamespace { words.append("--\(CaptureFlag.networkNamespace.rawValue)=\(networkNamespace)") }
    if probePort != defaults.probePort { words.append("--\(CaptureFlag.iptablesProbePort.rawValue)=\(probePort)") }
    if probeTimeout != defaults.probeTimeout {
      words.append("--\(CaptureFlag.probeTimeout.rawValue)=\(GoDuration.text(probeTimeout))")
    }
    return words
  }
}
