import Diagnostics

extension CatalogueEntry {
  static let conflictingTelemetryWorkloadSelectors = CatalogueEntry(
    "ConflictingTelemetryWorkloadSelectors",
    .error,
    meaning: "Several Telemetries select the same workload.",
    reason: """
      One of them counts, and which one is not defined. Merge them, or make the selectors exclude each other.
      """,
    wrong: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {app: reviews}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - name: reviews
              image: example.com/reviews:1
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: a
      spec:
        selector:
          matchLabels: {app: reviews}
        accessLogging:
        - providers: [{name: envoy}]
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: b
      spec:
        selector:
          matchLabels: {version: v1}
        accessLogging:
        - providers: [{name: envoy}]
      """,
    right: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {app: reviews}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - name: reviews
              image: example.com/reviews:1
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: a
      spec:
        selector:
          matchLabels: {app: reviews}
        accessLogging:
        - providers: [{name: envoy}]
      """
  )
}
