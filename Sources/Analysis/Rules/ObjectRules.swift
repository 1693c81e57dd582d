import Resources

/// The rules for objects by themselves.
enum ObjectRules {
  /// Every rule.
  static let all: [any ObjectRule] = [
    authorizationPolicy,
    destinationRule,
    envoyFilter,
    istioGateway,
    legacy,
    policies,
    requestAuthentication,
    serviceEntry,
    services,
    sidecar,
    telemetry,
    virtualService,
    workloadEntry,
    workloads,
  ].flatMap(\.self)

  /// The rules of each kind that has any.
  static let byKind: [ResourceKind: [any ObjectRule]] = {
    var byKind: [ResourceKind: [any ObjectRule]] = [:]
    for rule in all {
      for kind in rule.kinds { byKind[kind, default: []].append(rule) }
    }
    return byKind
  }()
}
