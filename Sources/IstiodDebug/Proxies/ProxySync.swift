/// A proxy that is connected to an istiod, and what it has of its configuration.
public struct ProxySync: Hashable, Sendable {
  /// The proxy: `reviews-v1-x7k2p.bookinfo`, its pod and namespace.
  public let proxy: String
  /// The cluster that it is in, by the name that the mesh has for it.
  public let cluster: String
  /// The version of Istio that it is of, if it tells.
  public let version: String?
  /// Its namespace; empty where nothing tells it.
  public let namespace: String
  /// What became of each sort of configuration that the istiod knows of.
  public let deliveries: [ConfigurationType: DeliveryState]
  /// When the istiod last sent each sort, as RFC 3339 writes times, where it tells.
  public let sendingTimes: [ConfigurationType: String]
  /// The sorts that the proxy asks for, in the order of istioctl's list.
  public let subscriptions: [ConfigurationType]

  /// Makes one.
  ///
  /// - Parameters:
  ///   - namespace: nil takes it from behind the last dot of the proxy.
  ///   - subscriptions: nil takes what was sent.
  public init(
    proxy: String,
    cluster: String,
    version: String?,
    namespace: String? = nil,
    deliveries: [ConfigurationType: DeliveryState],
    sendingTimes: [ConfigurationType: String] = [:],
    subscriptions: Set<ConfigurationType>? = nil
  ) {
    self.proxy = proxy
    self.cluster = cluster
    self.version = version
    self.namespace = namespace ?? proxy.lastIndex(of: ".").map { String(proxy[proxy.index(after: $0)...]) } ?? ""
    self.deliveries = deliveries
    self.sendingTimes = sendingTimes
    let asked = subscriptions ?? Set(deliveries.keys.filter { deliveries[$0] != .unsent && deliveries[$0] != .ignored })
    let known = ConfigurationType.listed.filter(asked.contains)
    guard asked.count > known.count else {
      self.subscriptions = known
      return
    }
    let others = asked.subtracting(known).map { ($0, $0.serviceName) }
    self.subscriptions = known + others.sorted { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }.map(\.0)
  }

  /// The sorts of configuration that the proxy has not got, in the order of their names, with what became of each.
  public var overdue: [(type: ConfigurationType, state: DeliveryState)] {
    deliveries.filter { !$0.value.isCurrent }.sorted { $0.key.name < $1.key.name }.map { ($0.key, $0.value) }
  }
}
