public import YAML

/// A proxy that is connected to an istiod, and what it has of its configuration.
public struct ProxySync: Hashable, Sendable {
  /// The proxy: `reviews-v1-x7k2p.bookinfo`, its pod and namespace.
  public let proxy: String
  /// The cluster that it is in, by the name that the mesh has for it.
  public let cluster: String
  /// The version of Istio that it is of, if it tells.
  public let version: String?
  /// What became of each sort of configuration that the istiod knows of.
  public let deliveries: [ConfigurationType: DeliveryState]

  /// Reads an entry of `/debug/syncz`; nil for one that names no proxy.
  ///
  /// Each sort has two fields of its own, such as `route_sent` and `route_acked`; newer versions have `resources` beside
  /// them, which tells of refusals (istio `pilot/pkg/xds/debug.go`, `SyncStatus`).
  public init?(_ entry: Node) {
    guard let proxy = entry.member("proxy")?.text, !proxy.isEmpty else { return nil }
    self.proxy = proxy
    cluster = entry.member("cluster_id")?.text ?? ""
    version = entry.member("istio_version")?.text
    var deliveries: [ConfigurationType: DeliveryState] = [:]
    for (type, prefix) in ConfigurationType.known {
      let sent = entry.value(forKey: "\(prefix)_sent")?.text ?? ""
      let acknowledged = entry.value(forKey: "\(prefix)_acked")?.text ?? ""
      deliveries[type] = DeliveryState(sent: sent, acknowledged: acknowledged, error: "")
    }
    for pair in entry.member("resources").map({ Array($0.pairs) }) ?? [] {
      let resource = pair.value.resolved
      deliveries[ConfigurationType(key: pair.key.text)] = DeliveryState(
        sent: resource.member("sent")?.text ?? "",
        acknowledged: resource.member("acked")?.text ?? "",
        error: resource.member("lastError")?.text ?? ""
      )
    }
    self.deliveries = deliveries
  }

  /// The sorts of configuration that the proxy has not got, in the order of their names, with what became of each.
  public var overdue: [(type: ConfigurationType, state: DeliveryState)] {
    deliveries.filter { !$0.value.isCurrent }.sorted { $0.key.name < $1.key.name }.map { ($0.key, $0.value) }
  }
}
