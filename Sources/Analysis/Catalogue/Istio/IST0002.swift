import Diagnostics

extension CatalogueEntry {
  static let deprecated = CatalogueEntry(
    "Deprecated",
    .warning,
    meaning: "A field or a feature is deprecated.",
    reason: """
      It works for now, and a later release removes it. The finding names what to use instead.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
        http:
        - route:
          - destination: {host: reviews}
          mirror: {host: shadow}
          mirrorPercent: 10
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
        http:
        - route:
          - destination: {host: reviews}
          mirror: {host: shadow}
          mirrorPercentage: {value: 10}
      """
  )
}
