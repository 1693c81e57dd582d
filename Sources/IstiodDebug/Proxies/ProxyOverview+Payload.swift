public import Output

extension ProxyOverview {
  /// The overview for programs: the `DiscoveryResponse` that istioctl prints, of all istiods in one.
  ///
  /// With several of them `controlPlane` is a member of each resource. Members may be added, never renamed.
  public var payload: JSONValue {
    let only = tellers.count == 1 ? tellers.first : nil
    var members: [JSONValue.Member] = []
    if let only { members.append(.init("controlPlane", Self.controlPlane(only.key, only.value))) }
    members.append(.init("resources", .array(proxies.map { resource(of: $0, namesTeller: only == nil) })))
    members.append(.init("typeUrl", .string(Self.typeURL)))
    if let version = only?.value.version { members.append(.init("versionInfo", .string(version))) }
    return .object(members)
  }

  private static let typeURL = "type.googleapis.com/envoy.service.status.v3.ClientConfig"

  private static func controlPlane(_ name: String, _ teller: Teller?) -> JSONValue {
    let own: JSONValue = ["Component": "istiod", "ID": .string(name)]
    let identifier = teller?.identifier ?? String(decoding: JSONWriter.bytes(of: own), as: UTF8.self)
    return ["identifier": .string(identifier)]
  }

  private func resource(of proxy: ConnectedProxy, namesTeller: Bool) -> JSONValue {
    var members: [JSONValue.Member] = [.init("@type", .string(Self.typeURL))]
    if namesTeller, !proxy.istiod.isEmpty {
      members.append(.init("controlPlane", Self.controlPlane(proxy.istiod, tellers[proxy.istiod])))
    }
    let known = ConfigurationType.known.map(\.type).filter { proxy.sync.deliveries[$0] != nil }
    let others = proxy.sync.deliveries.keys.filter { !known.contains($0) }
    let types = known + others.sorted { $0.typeURL.utf8.lexicographicallyPrecedes($1.typeURL.utf8) }
    members.append(.init("genericXdsConfigs", .array(types.map { configuration(of: proxy.sync, $0) })))
    members.append(.init("node", node(of: proxy.sync)))
    return .object(members)
  }

  private func configuration(of proxy: ProxySync, _ type: ConfigurationType) -> JSONValue {
    let state = proxy.deliveries[type] ?? .ignored
    var members: [JSONValue.Member] = [.init("configStatus", .string(state.configStatus))]
    if case .rejected(let reason) = state, !reason.isEmpty {
      members.append(.init("errorState", ["details": .string(reason)]))
    }
    if let time = proxy.sendingTimes[type] { members.append(.init("lastUpdated", .string(time))) }
    members.append(.init("typeUrl", .string(type.typeURL)))
    return .object(members)
  }

  private func node(of proxy: ProxySync) -> JSONValue {
    let metadata = [
      ("CLUSTER_ID", proxy.cluster), ("ISTIO_VERSION", proxy.version ?? ""), ("NAMESPACE", proxy.namespace),
    ]
    let told = metadata.filter { !$0.1.isEmpty }.map { JSONValue.Member($0.0, .string($0.1)) }
    return ["id": .string(proxy.proxy), "metadata": .object(told)]
  }
}
