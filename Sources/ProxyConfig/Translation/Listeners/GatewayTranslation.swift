/// Turns the servers of one port into a listener and its routes.
///
/// Source: Istio `pilot/pkg/networking/core/gateway.go`, `buildGatewayListeners` and `buildGatewayHTTPRouteConfig`.
struct GatewayTranslation {
  /// Where the listener is and how its plain routes are called.
  struct Place {
    let name: String
    let address: Address
    let routeName: String
  }

  let scope: ProxyScope
  /// Whether TLS that would end at the gateway is left away.
  let isPlain: Bool
  let filters: AccessFilters

  /// Adds the listener of a port, with its routes; nothing for a port whose servers lead nowhere.
  func translate(_ group: GatewayGroup, at place: Place, into outcome: inout ListenerOutcome) {
    var listener = Listener(place.name, at: place.address, .outbound, origin: group.members.first?.server.origin)
    let plain = group.members.filter { isPlainHTTP($0.server) }
    let others = group.members.filter { !isPlainHTTP($0.server) }
    if !plain.isEmpty {
      listener.chains = [chain(place.name, place.routeName, nil, origin: plain[0].server.origin)]
      outcome.routes.append(configuration(place.routeName, plain, isEncrypted: false, &outcome.problems))
      for member in others {
        outcome.problems.append(TranslationProblem(.superseded, "port \(group.port)", at: member.server.origin))
      }
    } else {
      listener.chains = encryptedChains(others, place, into: &outcome)
    }
    listener.chains = Self.distinct(listener.chains, &listener.defaultChain, place.name, &outcome.problems)
    if listener.chains.isEmpty, listener.defaultChain == nil { return }
    let looksAtTLS = listener.chains.contains { !$0.match.serverNames.isEmpty || $0.security != nil }
    listener.inspectors = looksAtTLS ? [.tls] : []
    listener.logs = scope.accessLogs(.outbound).listener
    outcome.gatewayPorts.append(Self.port(of: group, listener, isEncrypted: plain.isEmpty))
    outcome.listeners.append(listener)
  }

  private static func port(of group: GatewayGroup, _ listener: Listener, isEncrypted: Bool) -> Translation.GatewayPort {
    var names: Set<String> = []
    let gateways = group.members.map(\.gateway.reference).filter { names.insert($0).inserted }
    return Translation.GatewayPort(
      gateways: gateways,
      port: group.port,
      listener: listener.name,
      isEncrypted: isEncrypted
    )
  }

  private func isPlainHTTP(_ server: GatewayRule.Server) -> Bool {
    server.speaksHTTP && (isPlain || server.port.protocolKind != .https)
  }

  private func encryptedChains(
    _ members: [GatewayGroup.Member],
    _ place: Place,
    into outcome: inout ListenerOutcome
  ) -> [FilterChain] {
    var chains: [FilterChain] = []
    for member in members {
      let server = member.server
      if server.tls?.mode == .automaticPassthrough {
        if isPlain {
          // What is chosen by names that only proxies of the mesh ask for is of no use without mutual TLS.
          outcome.problems.append(TranslationProblem(.unsupported, "AUTO_PASSTHROUGH", at: server.origin))
        } else {
          chains += AutomaticPassthrough(scope: scope, server: server).chains
          outcome.passesTLSOn = true
        }
      } else if server.speaksHTTP {
        let name = "https.\(server.port.number).\(server.portName).\(member.gateway.name).\(member.gateway.namespace)"
        let full = server.bind.isEmpty ? name : "\(name).\(server.bind)"
        var chain = self.chain(place.name, full, security(server), origin: server.origin)
        chain.match.serverNames = Self.serverNames(server)
        chains.append(chain)
        outcome.routes.append(configuration(full, [member], isEncrypted: true, &outcome.problems))
      } else {
        chains += layer4Chains(member)
      }
    }
    return chains
  }

  /// The chains of a server that passes bytes on, from the rules of the VirtualServices for its gateway.
  private func layer4Chains(_ member: GatewayGroup.Member) -> [FilterChain] {
    let server = member.server
    let translation = Layer4Translation(scope, gateways: [member.gateway.reference])
    let passesThrough = server.tls?.mode?.passesThrough ?? false
    let ends = server.isEncrypted && !passesThrough
    return rules(for: member).flatMap { rule, hosts -> [FilterChain] in
      let chains = translation.chains(of: rule, port: server.port.number, networks: [], isTLS: passesThrough)
      return chains.map { chain in
        var chain = chain
        if ends {
          chain.security = isPlain ? nil : security(server)
          // Its clients are other proxies, which tell it who they are.
          if server.tls?.mode == .istioMutual { chain.security?.protocols = DownstreamTLS.peerProtocols }
          chain.match.serverNames = isPlain ? [] : Self.serverNames(server)
        }
        return chain
      }
    }
  }

  private func chain(_ name: String, _ route: String, _ security: DownstreamTLS?, origin: Origin) -> FilterChain {
    var manager = scope.manager("outbound_\(name);", .named(route), .outbound)
    manager.usesRemoteAddress = true
    manager.forwarding = .sanitizeAndSet
    manager.serverName = "istio-envoy"
    manager.filters = filters.http + HTTPFilter.common
    return FilterChain(filters: [.http(manager)], security: security, origin: origin)
  }

  private static func serverNames(_ server: GatewayRule.Server) -> [String] {
    FilterChain.Match.serverNames(server.hosts.map(\.host))
  }

  /// Of chains for the same connections the first holds; the one for all connections becomes the last resort.
  private static func distinct(
    _ chains: [FilterChain],
    _ last: inout FilterChain?,
    _ name: String,
    _ problems: inout [TranslationProblem]
  ) -> [FilterChain] {
    var matches: Set<FilterChain.Match> = []
    return chains.filter { chain in
      if matches.insert(chain.match).inserted { return true }
      if let origin = chain.origin { problems.append(TranslationProblem(.superseded, name, at: origin)) }
      return false
    }
  }

  /// The VirtualServices for a gateway that have a host in common with a server, and what they have in common.
  private func rules(for member: GatewayGroup.Member) -> [(VirtualService, [String])] {
    scope.virtualServices.compactMap { rule in
      guard rule.gateways.contains(member.gateway.reference) else { return nil }
      let hosts = rule.hosts.flatMap { host in
        member.server.hosts.compactMap { served in
          served.namespace == "*" || served.namespace == rule.namespace
            ? HostName.common(served.host, host.lowercased()) : nil
        }
      }
      return hosts.isEmpty ? nil : (rule, hosts)
    }
  }

  private func configuration(
    _ name: String,
    _ members: [GatewayGroup.Member],
    isEncrypted: Bool,
    _ problems: inout [TranslationProblem]
  ) -> RouteConfiguration {
    var hosts = GatewayHosts(port: members.first?.server.port.number ?? 0)
    // A rule for several gateways of one port counts once, unless it tells them apart.
    var joined: Set<String> = []
    for member in members {
      let translation = RouteTranslation(
        scope: scope,
        listenerPort: member.server.port.number,
        gateways: [member.gateway.reference],
        isEncrypted: isEncrypted
      )
      let redirects = member.server.tls?.redirectsToHTTPS ?? false
      for (rule, common) in rules(for: member) {
        let made = translation.routes(of: rule, &problems)
        if made.routes.isEmpty { continue }
        for host in common {
          let isNew = joined.insert("\(rule.configPath) \(host)").inserted
          hosts.add(host, isNew || rule.distinguishesGateways ? made : RuleRoutes(), redirects: redirects, rule.origin)
        }
      }
      guard redirects else { continue }
      for served in member.server.hosts { hosts.add(served.host, RuleRoutes(), redirects: true, member.server.origin) }
    }
    return RouteConfiguration(name: name, virtualHosts: hosts.virtualHosts, ignoresPorts: true)
  }

  /// How a server encrypts; nil when it does not.
  ///
  /// Source: Istio `pilot/pkg/networking/core/gateway.go`, `buildGatewayListenerTLSContext`.
  private func security(_ server: GatewayRule.Server) -> DownstreamTLS? {
    guard let rule = server.tls, let mode = rule.mode, !mode.passesThrough else { return nil }
    let isMutual = mode == .mutual || mode == .optionalMutual || mode == .istioMutual
    let isIstio = mode == .istioMutual
    let certificate =
      isIstio
      ? "default"
      : rule.credential.isEmpty ? "file-cert:\(rule.certificate)~\(rule.key)" : Self.secret(rule.credential)
    let authorities =
      isIstio
      ? "ROOTCA"
      : rule.credential.isEmpty ? "file-root:\(rule.authorities)" : "\(Self.secret(rule.credential))-cacert"
    var security = DownstreamTLS(certificate: certificate, authorities: isMutual ? authorities : nil)
    security.names = isMutual ? rule.names.map { .exact($0) } : []
    security.requiresCertificate = mode == .mutual || isIstio
    security.minimumVersion = Self.version(rule.minimumVersion) ?? "TLSv1_2"
    security.maximumVersion = Self.version(rule.maximumVersion)
    security.ciphers = rule.ciphers
    return security
  }

  /// The name under which the agent has a secret of the cluster.
  private static func secret(_ credential: String) -> String {
    credential.contains("://") ? credential : "kubernetes://\(credential)"
  }

  private static func version(_ text: String) -> String? {
    text.hasPrefix("TLSV1_") ? "TLSv1_" + text.dropFirst(6) : nil
  }
}
