import Diagnostics

extension CatalogueEntry {
  static let multipleTelemetriesWithoutWorkloadSelectors = CatalogueEntry(
    "MultipleTelemetriesWithoutWorkloadSelectors",
    .error,
    meaning: "Several Telemetries of a namespace have no selector.",
    reason: """
      One of them counts, and which one is not defined. Merge them.
      """,
    wrong: """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: a
      spec:
        accessLogging:
        - providers: [{name: envoy}]
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: b
      spec:
        accessLogging:
        - providers: [{name: envoy}]
      """,
    right: """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: a
      spec:
        accessLogging:
        - providers: [{name: envoy}]
      """
  )
}
