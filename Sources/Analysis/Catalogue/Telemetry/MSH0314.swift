import Diagnostics

extension CatalogueEntry {
  static let unknownProvider = CatalogueEntry(
    "UnknownProvider",
    .warning,
    meaning: "A provider is named that the mesh configuration does not define.",
    reason: """
      The setting is ignored, and a CUSTOM policy denies everything. Define it in extensionProviders of the mesh
      configuration.
      """,
    wrong: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio
        namespace: istio-system
      data:
        mesh: |
          extensionProviders:
          - name: zipkin
            zipkin: {service: zipkin.tracing.svc.cluster.local, port: 9411}
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: traces
      spec:
        tracing:
        - providers: [{name: zipkn}]
      """,
    right: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio
        namespace: istio-system
      data:
        mesh: |
          extensionProviders:
          - name: zipkin
            zipkin: {service: zipkin.tracing.svc.cluster.local, port: 9411}
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: traces
      spec:
        tracing:
        - providers: [{name: zipkin}]
      """
  )
}
