import YAML

extension OutlierDetection {
  /// Reads `outlierDetection`.
  ///
  /// Source: Istio `pilot/pkg/networking/core/cluster_traffic_policy.go`, `applyOutlierDetection`.
  init(_ node: Node) {
    consecutive5xx = node.count("consecutive5xxErrors")
    consecutiveGatewayFailures = node.count("consecutiveGatewayErrors") ?? node.count("consecutiveErrors")
    splitsLocalFailures = node.flag("splitExternalLocalOriginErrors")
    consecutiveLocalFailures = splitsLocalFailures ? node.count("consecutiveLocalOriginFailures") : nil
    interval = node.duration("interval").flatMap { $0 == .zero ? nil : $0 }
    baseEjectionTime = node.duration("baseEjectionTime").flatMap { $0 == .zero ? nil : $0 }
    maximumEjectionPercent = node.count("maxEjectionPercent").flatMap { $0 == 0 ? nil : min($0, 100) }
    panicThreshold = min(node.count("minHealthPercent") ?? 0, 100)
  }
}
