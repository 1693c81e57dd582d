public import YAML

/// The limits and ejections of a policy.
public enum BreakerChange: PolicyChange {
  /// Sets what is given; the rest stays.
  case set(BreakerLimits)
  /// Takes away all limits that can be set so.
  case remove

  private static let http = ["connectionPool", "http"]
  private static let ejection = "outlierDetection"
  private static let fields: [(name: String, path: [String])] = [
    ("max connections", ["connectionPool", "tcp", "maxConnections"]),
    ("max pending", http + ["http1MaxPendingRequests"]), ("max requests", http + ["http2MaxRequests"]),
    ("max retries", http + ["maxRetries"]), ("requests per connection", http + ["maxRequestsPerConnection"]),
    ("consecutive 5xx", [ejection, "consecutive5xxErrors"]),
    ("consecutive gateway errors", [ejection, "consecutiveGatewayErrors"]),
    ("interval", [ejection, "interval"]), ("base ejection time", [ejection, "baseEjectionTime"]),
    ("max ejection", [ejection, "maxEjectionPercent"]),
  ]
  /// The older word for gateway errors (Istio `pilot/pkg/networking/core/cluster_traffic_policy.go`,
  /// `applyOutlierDetection`).
  private static let olderGatewayErrors = [ejection, "consecutiveErrors"]
  private static let gatewayErrors = [ejection, "consecutiveGatewayErrors"]

  /// The parts that hold limits.
  public var components: [String] { ["connectionPool", "outlierDetection"] }

  /// The policy with the limits.
  public func applied(to policy: Value) -> Value {
    guard case .set(let limits) = self else {
      return (Self.fields.map(\.path) + [Self.olderGatewayErrors]).reduce(policy) { $0.setting($1, to: nil) }
    }
    return zip(Self.fields, Self.values(limits)).reduce(policy) { policy, item in
      let (field, write) = item
      let isOlder =
        field.path == Self.gatewayErrors && policy.field(Self.gatewayErrors) == nil
        && policy.field(Self.olderGatewayErrors) != nil
      let path = isOlder ? Self.olderGatewayErrors : field.path
      return write(policy.field(path)).map { policy.setting(path, to: $0) } ?? policy
    }
  }

  /// For each field what is written over what is there; nil for a field that stays.
  private static func values(_ limits: BreakerLimits) -> [(Value?) -> Value?] {
    func number(_ count: Count?) -> (Value?) -> Value? { { _ in count.map { .integer($0.number) } } }
    func time(_ duration: RouteDuration?) -> (Value?) -> Value? { { old in duration?.written(over: old) } }
    return [
      number(limits.connections), number(limits.pending), number(limits.requests), number(limits.retries),
      number(limits.requestsPerConnection), number(limits.errors), number(limits.gatewayErrors),
      time(limits.interval), time(limits.ejectionTime), { _ in limits.ejectionShare.map { .integer($0.percent) } },
    ]
  }

  /// The limits that there are.
  public func facts(of policy: Value) -> [RuleFact] {
    Self.fields.map { name, path in
      let older = path == Self.gatewayErrors ? policy.field(Self.olderGatewayErrors) : nil
      let text = (policy.field(path) ?? older)?.plainText
      return RuleFact(name, name == "max ejection" ? text.map { "\($0)%" } : text)
    }
  }
}
