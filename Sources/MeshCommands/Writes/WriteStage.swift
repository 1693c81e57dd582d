import Resources

/// When an object is written among others: first what others need, and last the routes, so that no request is sent to
/// what is not there yet. Objects are deleted the other way round.
enum WriteStage: Int, Comparable {
  case namespaces
  case definitions
  case accounts
  case settings
  case services
  case workloads
  case policies
  /// DestinationRules define the subsets that routes name.
  case subsets
  case gateways
  case routes

  init(_ kind: ResourceKind) {
    switch kind {
    case .namespace: self = .namespaces
    case .customResourceDefinition: self = .definitions
    case .serviceAccount: self = .accounts
    case _ where kind.group == "rbac.authorization.k8s.io": self = .accounts
    case .configMap, .secret, .persistentVolumeClaim: self = .settings
    case .service, .endpoints, .endpointSlice, .serviceEntry, .workloadEntry, .workloadGroup: self = .services
    case .pod, .replicationController, .deployment, .daemonSet, .replicaSet, .statefulSet, .job, .cronJob:
      self = .workloads
    case .destinationRule: self = .subsets
    case .istioGateway, .gateway, .gatewayClass: self = .gateways
    case .virtualService, .httpRoute, .grpcRoute, .tcpRoute, .tlsRoute, .ingress, .trafficSplit: self = .routes
    default: self = .policies
    }
  }

  static func < (left: WriteStage, right: WriteStage) -> Bool { left.rawValue < right.rawValue }

  /// Items in the order in which their objects are written; of one stage as they were.
  static func ordered<Item>(_ items: [Item], by kind: (Item) -> ResourceKind) -> [Item] {
    let keyed = items.enumerated().map { (stage: WriteStage(kind($0.element)), place: $0.offset, item: $0.element) }
    return keyed.sorted { ($0.stage, $0.place) < ($1.stage, $1.place) }.map(\.item)
  }
}
