import Diagnostics

extension CatalogueEntry {
  static let retriesBeyondTimeout = CatalogueEntry(
    "RetriesBeyondTimeout",
    .warning,
    meaning: "The retries of a route need more time than its timeout gives.",
    reason: """
      The timeout counts for the first try and all retries together, so that the last retries never begin. Raise it, or write
      fewer or shorter tries.
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
          timeout: 5s
          retries: {attempts: 3, perTryTimeout: 2s}
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
          timeout: 10s
          retries: {attempts: 3, perTryTimeout: 2s}
      """
  )
}
