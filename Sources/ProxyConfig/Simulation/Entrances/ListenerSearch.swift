/// Finds the listener that takes the connection of a client.
struct ListenerSearch {
  let translation: Translation
  let url: RequestURL

  /// The listener; nil when nothing listens.
  func listener(at entrance: Entrance) -> Listener? {
    switch entrance {
    case .gateway(let name):
      let port = translation.gatewayPorts.first { $0.port == url.port && $0.gateways.contains(name) }
      return port.flatMap { listener(named: $0.listener) }
    case .mesh: return translation.target.isStandalone ? standaloneListener : capturingListener
    }
  }

  private func listener(named name: String) -> Listener? { translation.listeners.first { $0.name == name } }

  /// The port for every host, or that of a service that does not speak HTTP.
  private var standaloneListener: Listener? {
    let own = translation.assignedPorts.first { assigned in
      let parts = assigned.purpose.split(separator: ":")
      return parts.count == 2 && Int(parts[1]) == url.port && isName(String(parts[0]))
    }
    if let own, let found = translation.listeners.first(where: { $0.address.port == own.port }) { return found }
    return translation.listeners.first { $0.routeNames == [TranslationTarget.Standalone.routeName] }
  }

  /// The listener of the address and port that the client wanted; the one that captures everything where there is none.
  private var capturingListener: Listener? {
    let atPort = translation.listeners.filter {
      $0.direction == .outbound && $0.address.port == url.port && !$0.handsOver
    }
    return atPort.first { $0.address.host == url.host }
      ?? atPort.first { !$0.isWildcard && !$0.isBound && leadsToHost($0) }
      ?? atPort.first(where: \.isWildcard)
      ?? atPort.first { $0.isBound && $0.routeNames != [TranslationTarget.Standalone.routeName] }
      ?? translation.listeners.first(where: \.handsOver)
  }

  /// Whether a listener at the address of one service is that of the host asked for.
  private func leadsToHost(_ listener: Listener) -> Bool {
    let routes = listener.routeNames.map { String($0.prefix { $0 != ":" }) }
    let chains = listener.chains + [listener.defaultChain].compactMap(\.self)
    let clusters = chains.flatMap(\.filters).flatMap { filter -> [String] in
      guard case .tcp(let proxy) = filter else { return [] }
      return proxy.targets.map { translation.destination($0.cluster, weight: 0).host }
    }
    return (routes + clusters).contains(where: isName)
  }

  /// Whether a host in full is what the client asks for, maybe in a short form.
  private func isName(_ fullName: String) -> Bool {
    let host = url.host.lowercased()
    if fullName == host { return true }
    let forms = ["\(host).\(translation.identity.namespace).svc.", "\(host).svc."]
    return forms.contains(where: fullName.hasPrefix) || (host.hasSuffix(".svc") && fullName.hasPrefix(host + "."))
  }
}

extension Listener {
  /// Whether it takes connections to every address.
  fileprivate var isWildcard: Bool { address.host == SidecarListeners.wildcard || address.host == "::" }
}

extension Address {
  /// The port; nil for what has none.
  var port: Int? {
    guard case .socket(_, let port) = self else { return nil }
    return port
  }

  /// The IP address or name; nil for what has none.
  var host: String? {
    guard case .socket(let host, _) = self else { return nil }
    return host
  }
}
