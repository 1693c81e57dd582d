/// The checks over the whole mesh.
enum Analyzers {
  /// Every check that runs.
  static let all: [any Analyzer] = [
    annotations, authorizationPolicy, customResourceDefinitions, envoyFilter, gatewayAPI, mesh, meshNetworks,
    namespaces,
    peerAuthentication, policies, requestAuthentication, services, telemetry, webhooks, workloads,
  ].flatMap(\.self)

  /// Checks that run only when they are asked for: they find too much in any mesh.
  static let optional: [any Analyzer] = [
    AlphaAnnotations()
  ]
}
