import Diagnostics

extension CatalogueEntry {
  static let invalidTelemetryProvider = CatalogueEntry(
    "InvalidTelemetryProvider",
    .warning,
    meaning: "Access logging has no provider, and the mesh has none by default.",
    reason: """
      The Telemetry is ignored. Name a provider, or set defaultProviders.accessLogging in the mesh configuration.
      """,
    wrong: """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: logs
      spec:
        accessLogging:
        - filter: {expression: response.code >= 400}
      """,
    right: """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: logs
      spec:
        accessLogging:
        - providers: [{name: envoy}]
      """
  )
}
