/// What options mean, in a few lines for people.
public struct CaptureSummary: Sendable, Hashable {
  /// The lines: a word, blanks, and what holds.
  public let lines: [String]

  /// Sums options up.
  public init(_ options: CaptureOptions) {
    let users = Self.list(options.proxyUsers)
    let groups = Self.list(options.proxyGroups)
    guard options.mode != .none else {
      lines = ["nothing is captured (mode NONE)"]
      return
    }
    lines =
      [
        "proxy     outbound port \(options.proxyPort), inbound port \(options.inboundCapturePort), user \(users), group \(groups)",
        "inbound   \(Self.inbound(options))",
        "outbound  \(Self.outbound(options))",
        "names     \(Self.names(options.nameQueries))",
      ] + Self.interfaces(options)
  }

  private static func inbound(_ options: CaptureOptions) -> String {
    switch options.inboundPorts {
    case .only([]): "no port"
    case .only(let ports): "ports \(list(ports)), by \(options.mode.rawValue)"
    case .all where options.excludedInboundPorts.isEmpty: "all ports, by \(options.mode.rawValue)"
    case .all: "all ports but \(list(options.excludedInboundPorts)), by \(options.mode.rawValue)"
    }
  }

  private static func outbound(_ options: CaptureOptions) -> String {
    var parts: [String] =
      switch options.outboundRanges {
      case .all: ["all addresses"]
      case .only([]): options.outboundPorts.isEmpty ? ["no address"] : []
      case .only(let ranges): ["to \(list(ranges))"]
      }
    if !options.outboundPorts.isEmpty { parts.append("all to ports \(list(options.outboundPorts))") }
    if !options.excludedOutboundRanges.isEmpty { parts.append("not to \(list(options.excludedOutboundRanges))") }
    if !options.excludedOutboundPorts.isEmpty { parts.append("not to ports \(list(options.excludedOutboundPorts))") }
    switch options.ownerGroups.choice {
    case .allExcept([]): break
    case .allExcept(let groups): parts.append("not of groups \(list(groups))")
    case .only(let groups): parts.append("only of groups \(groups.isEmpty ? "none" : list(groups))")
    }
    return parts.joined(separator: ", ")
  }

  private static func names(_ capture: DNSCapture) -> String {
    switch capture {
    case .off: "not captured"
    case .nameServers: "queries to the pod's name servers, by the agent's resolver"
    case .all: "all queries, by the agent's resolver"
    }
  }

  private static func interfaces(_ options: CaptureOptions) -> [String] {
    (options.excludedInterfaces.isEmpty ? [] : ["left out  interfaces \(list(options.excludedInterfaces))"])
      + (options.reroutedInterfaces.isEmpty ? [] : ["rerouted  interfaces \(list(options.reroutedInterfaces))"])
  }

  private static func list(_ items: [some CustomStringConvertible]) -> String {
    items.map(\.description).joined(separator: ",")
  }
}
