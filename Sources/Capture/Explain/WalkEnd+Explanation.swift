extension WalkEnd {
  /// Where the packet ends, in words that follow "ends".
  public func explanation(of packet: Packet, under options: CaptureOptions) -> String {
    switch self {
    case .destination: "where it was sent, at \(packet.destinationText)"
    case .redirected(let port): "at \(Self.name(of: port, options))"
    case .handedOver(let port): "at \(Self.name(of: port, options)), its addresses untouched"
    case .dropped: "nowhere: it is dropped"
    case .rejected: "nowhere: it is refused"
    }
  }

  private static func name(of port: Port, _ options: CaptureOptions) -> String {
    switch port {
    case options.proxyPort: "the proxy's outbound port \(port)"
    case options.inboundCapturePort: "the proxy's inbound port \(port)"
    case SidecarRules.agentNamePort: "the agent's resolver on port \(port)"
    default: "port \(port) of the pod"
    }
  }
}

extension Packet {
  /// Where the packet goes: `10.0.0.5:9080`, `[fd00::5]:9080`, `port 9080 of the pod`.
  public var destinationText: String {
    guard let destination else { return "port \(port) of the pod" }
    return destination.family == .ipv6 ? "[\(destination)]:\(port)" : "\(destination):\(port)"
  }
}
