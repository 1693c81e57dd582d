import Diagnostics

extension CatalogueEntry {
  static let weightsOffHundred = CatalogueEntry(
    "WeightsOffHundred",
    .warning,
    meaning: "The weights of a route do not add to 100.",
    reason: """
      They are shares of their sum, so that each destination gets another percentage than is written. Write weights that add to
      100; the fix keeps their proportions.
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
          - destination: {host: reviews, subset: v1}
            weight: 50
          - destination: {host: reviews, subset: v2}
            weight: 60
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
          - destination: {host: reviews, subset: v1}
            weight: 45
          - destination: {host: reviews, subset: v2}
            weight: 55
      """
  )
}
