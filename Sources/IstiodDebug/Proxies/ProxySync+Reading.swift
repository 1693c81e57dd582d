public import YAML

extension ProxySync {
  /// Reads an entry of `/debug/syncz`; nil for one that names no proxy.
  ///
  /// Each sort has two fields of its own, such as `route_sent` and `route_acked`; newer versions have `resources` beside
  /// them, which tells of refusals (istio `pilot/pkg/xds/debug.go`, `SyncStatus`).
  public init?(_ entry: Node) {
    guard let proxy = entry.member("proxy")?.text, !proxy.isEmpty else { return nil }
    var deliveries: [ConfigurationType: DeliveryState] = [:]
    var times: [ConfigurationType: String] = [:]
    var asked: Set<ConfigurationType> = []
    for (type, prefix) in ConfigurationType.known {
      let sent = entry.value(forKey: "\(prefix)_sent")?.text ?? ""
      let acknowledged = entry.value(forKey: "\(prefix)_acked")?.text ?? ""
      deliveries[type] = DeliveryState(sent: sent, acknowledged: acknowledged, error: "")
      if !sent.isEmpty { asked.insert(type) }
    }
    for pair in entry.member("resources").map({ Array($0.pairs) }) ?? [] {
      let resource = pair.value.resolved
      let type = ConfigurationType(key: pair.key.text)
      asked.insert(type)
      times[type] = resource.member("sentTime")?.text
      deliveries[type] = DeliveryState(
        sent: resource.member("sent")?.text ?? "",
        acknowledged: resource.member("acked")?.text ?? "",
        error: resource.member("lastError")?.text ?? ""
      )
    }
    self.init(
      proxy: proxy,
      cluster: entry.member("cluster_id")?.text ?? "",
      version: entry.member("istio_version")?.text,
      deliveries: deliveries,
      sendingTimes: times,
      subscriptions: asked
    )
  }

  /// Reads an `envoy.service.status.v3.ClientConfig`, as istiod sends and istioctl prints it; nil for one that names no
  /// proxy.
  init?(clientConfig entry: Node) {
    guard let node = entry.member("node"), let proxy = node.member("id")?.text, !proxy.isEmpty else { return nil }
    var deliveries: [ConfigurationType: DeliveryState] = [:]
    var times: [ConfigurationType: String] = [:]
    var asked: Set<ConfigurationType> = []
    for item in entry.member("genericXdsConfigs").map({ Array($0.items) }) ?? [] {
      let type = ConfigurationType(key: item.member("typeUrl")?.text ?? "")
      let state = DeliveryState(
        configStatus: item.member("configStatus")?.text ?? "",
        error: item.member("errorState")?.member("details")?.text ?? ""
      )
      deliveries[type] = state
      times[type] = item.member("lastUpdated")?.text
      if state != .ignored { asked.insert(type) }
    }
    let metadata = node.member("metadata")
    self.init(
      proxy: proxy,
      cluster: metadata?.member("CLUSTER_ID")?.text ?? "",
      version: metadata?.member("ISTIO_VERSION")?.text,
      namespace: metadata?.member("NAMESPACE")?.text,
      deliveries: deliveries,
      sendingTimes: times,
      subscriptions: asked
    )
  }
}
