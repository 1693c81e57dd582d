/// The checks over the whole mesh.
enum Analyzers {
  /// Every check that runs.
  static let all: [any Analyzer] = [
    annotations,
    authorizationPolicy,
    customResourceDefinitions,
    destinationRule,
    envoyFilter,
    gatewayAPI,
    istioGateway,
    legacy,
    mesh,
    meshNetworks,
    namespaces,
    peerAuthentication,
    policies,
    requestAuthentication,
    serviceEntry,
    services,
    sidecar,
    telemetry,
    virtualService,
    webhooks,
    workloads,
  ].flatMap(\.self)

  /// Checks that run only when they are asked for: they find too much in any mesh.
  static let optional: [any Analyzer] = [
    AlphaAnnotations()
  ]
}
