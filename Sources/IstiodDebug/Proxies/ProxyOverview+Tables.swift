public import Output

// The titles, the columns and their order are istioctl's (istio `istioctl/pkg/writer/pilot/status.go`).
extension ProxyOverview {
  /// What the proxies ask for. O(bytes).
  public var summary: TabbedTable {
    var table = TabbedTable(titles: ["NAME", "CLUSTER", "ISTIOD", "VERSION", "SUBSCRIBED TYPES"], gap: Self.gap)
    for proxy in proxies {
      let names = proxy.sync.subscriptions.map(\.serviceName)
      let types = names.isEmpty ? "0" : "\(names.count) (\(names.joined(separator: ",")))"
      table.append([proxy.sync.proxy, proxy.sync.cluster, proxy.istiod, proxy.sync.version ?? "", types])
    }
    return table
  }

  /// What became of each sort of configuration, and what the proxies said that refused some. O(bytes).
  ///
  /// - Parameter age: how long ago a time is that RFC 3339 writes; nil where it is no time.
  public func details(age: (String) -> String?) -> TabbedTable {
    let types = shownTypes
    let hasRefusals = proxies.contains { $0.refusal != nil }
    let titles = ["NAME", "CLUSTER"] + types.map(\.serviceName) + ["ISTIOD", "VERSION"]
    var table = TabbedTable(titles: titles + (hasRefusals ? ["LAST ERROR"] : []), gap: Self.gap)
    for proxy in proxies {
      let states = types.map { type in
        let state = proxy.sync.deliveries[type] ?? .ignored
        guard state != .ignored, let age = proxy.sync.sendingTimes[type].flatMap(age) else { return state.title }
        return "\(state.title) (\(age))"
      }
      let cells = [proxy.sync.proxy, proxy.sync.cluster] + states + [proxy.istiod, proxy.sync.version ?? ""]
      table.append(cells + (hasRefusals ? [proxy.refusal ?? ""] : []))
    }
    return table
  }

  private static let gap = 5

  /// The five that every proxy may ask for, and what else some have, by their names.
  private var shownTypes: [ConfigurationType] {
    var types = Set(ConfigurationType.listed)
    for proxy in proxies { types.formUnion(proxy.sync.deliveries.keys) }
    return types.sorted { $0.serviceName.utf8.lexicographicallyPrecedes($1.serviceName.utf8) }
  }
}
