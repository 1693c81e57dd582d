import Diagnostics

extension CatalogueEntry {
  static let tryLongerThanTimeout = CatalogueEntry(
    "TryLongerThanTimeout",
    .warning,
    meaning: "A single try may take longer than the whole request.",
    reason: """
      The timeout of the request ends the first try, so that perTryTimeout has no effect and nothing is tried again.
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
          timeout: 2s
          retries: {attempts: 1, perTryTimeout: 5s}
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
          retries: {attempts: 1, perTryTimeout: 5s}
      """
  )
}
