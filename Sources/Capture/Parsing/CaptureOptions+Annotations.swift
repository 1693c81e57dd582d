extension CaptureOptions {
  /// Reads the annotations of a pod over the options that hold without them; others than those of `CaptureAnnotation`
  /// are not looked at. Ports are single numbers, as the injector's own validation wants them.
  public init(
    annotations: [String: String],
    over defaults: CaptureOptions = .sidecar
  ) throws(CaptureInputError) {
    var options = defaults
    var statusPort: Port = 15020
    var excluded: [PortRange] = []
    for annotation in CaptureAnnotation.allCases {
      guard let text = annotations[annotation.rawValue] else { continue }
      do {
        switch annotation {
        case .statusPort: statusPort = try Self.singlePort(text)
        case .excludeInboundPorts: excluded = try Self.singlePorts(text)
        default: try options.set(annotation, text)
        }
      } catch {
        throw CaptureInputError(.annotation(annotation.rawValue), .value(error))
      }
    }
    if annotations[CaptureAnnotation.statusPort.rawValue] != nil || !excluded.isEmpty {
      options.excludeInboundPorts(excluded, statusPort: statusPort)
    }
    self = options
  }

  /// The proxy's own ports, then those of the pod, then the agent's, as the injection template lists them; port 0 is
  /// no port of the agent.
  private mutating func excludeInboundPorts(_ excluded: [PortRange], statusPort: Port) {
    let status = PortRange(statusPort)
    let hasStatus = statusPort == 0 || excluded.contains(status)
    excludedInboundPorts = [PortRange(15090), PortRange(15021)] + excluded + (hasStatus ? [] : [status])
  }

  private mutating func set(_ annotation: CaptureAnnotation, _ text: String) throws(CaptureValueProblem) {
    switch annotation {
    case .interceptionMode: mode = try CaptureMode(text)
    case .includeOutboundIPRanges: outboundRanges = try OptionList.rangeSelection(text)
    case .excludeOutboundIPRanges: excludedOutboundRanges = try OptionList.excludedRanges(text)
    case .includeInboundPorts: inboundPorts = text == "*" ? .all : .only(try Self.singlePorts(text))
    case .includeOutboundPorts: outboundPorts = try Self.singlePorts(text)
    case .excludeOutboundPorts: excludedOutboundPorts = try Self.singlePorts(text)
    case .excludeInterfaces: excludedInterfaces = try OptionList.interfaces(text)
    case .kubevirtInterfaces, .rerouteVirtualInterfaces: reroutedInterfaces = try OptionList.interfaces(text)
    case .excludeInboundPorts, .statusPort: break
    }
  }

  private static func singlePorts(_ text: String) throws(CaptureValueProblem) -> [PortRange] {
    let ports = try OptionList.ports(text)
    if let range = ports.first(where: { !$0.isSingle }) { throw .port(range.description) }
    return ports
  }

  private static func singlePort(_ text: String) throws(CaptureValueProblem) -> Port {
    let range = try PortRange(text)
    guard range.isSingle else { throw .port(text) }
    return range.first
  }
}
