import Capture

extension CaptureChoices {
  /// The options with what was given beside their source.
  func applied(to source: CaptureOptions) throws(CaptureValueProblem) -> CaptureOptions {
    var options = source
    applyProxy(to: &options)
    applyInbound(to: &options)
    try applyOutbound(to: &options)
    if let loopback { options.loopback = loopback.item }
    if let isDualStack { options.isDualStack = isDualStack }
    if let dropsInvalidPackets { options.dropsInvalidPackets = dropsInvalidPackets }
    if let backend { options.execution.backend = backend }
    switch nameQueries {
    case nil: break
    case .off?: options.nameQueries = .off
    case .servers?: options.nameQueries = .nameServers
    case .all?: options.nameQueries = .all
    }
    return options
  }

  private func applyProxy(to options: inout CaptureOptions) {
    if let mode { options.mode = mode }
    if let proxyPort { options.proxyPort = proxyPort.item }
    if let inboundPort { options.inboundCapturePort = inboundPort.item }
    if let tunnelPort { options.inboundTunnelPort = tunnelPort.item }
    // Groups default to the users, as upstream has it.
    if let groups = proxyGroups ?? proxyUsers { options.proxyGroups = groups.items }
    if let proxyUsers { options.proxyUsers = proxyUsers.items }
    if let mark { options.tproxyMark = mark.item }
    if let routeTable { options.tproxyRouteTable = routeTable.item }
  }

  private func applyInbound(to options: inout CaptureOptions) {
    switch includedInboundPorts {
    case nil: break
    case .all?: options.inboundPorts = .all
    case .only(let list)?: options.inboundPorts = .only(list.items)
    }
    if let excludedInboundPorts { options.excludedInboundPorts = excludedInboundPorts.items }
    if let excludedInterfaces { options.excludedInterfaces = excludedInterfaces.items }
    if let reroutedInterfaces { options.reroutedInterfaces = reroutedInterfaces.items }
  }

  private func applyOutbound(to options: inout CaptureOptions) throws(CaptureValueProblem) {
    switch includedOutboundRanges {
    case nil: break
    case .all?: options.outboundRanges = .all
    case .only(let list)?: options.outboundRanges = .only(list.items)
    }
    if let excludedOutboundRanges { options.excludedOutboundRanges = excludedOutboundRanges.items }
    if let includedOutboundPorts { options.outboundPorts = includedOutboundPorts.items }
    if let excludedOutboundPorts { options.excludedOutboundPorts = excludedOutboundPorts.items }
    switch ownerGroups {
    case nil: break
    case .all?: options.ownerGroups = .all
    case .only(let list)?: options.ownerGroups = try OwnerGroups(.only(list.items))
    }
    if let excludedOwnerGroups { options.ownerGroups = try OwnerGroups(.allExcept(excludedOwnerGroups.items)) }
  }
}
