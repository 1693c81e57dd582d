import Diagnostics

extension CatalogueEntry {
  static let virtualServiceUnreachableRule = CatalogueEntry(
    "VirtualServiceUnreachableRule",
    .warning,
    meaning: "A route is never used, because earlier routes take all its requests.",
    reason: """
      The proxy uses the first route that matches. Put the route without a match at the end, and remove copies.
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
        - match:
          - uri: {prefix: /v2}
          route:
          - destination: {host: reviews-v2}
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
        http:
        - match:
          - uri: {prefix: /v2}
          route:
          - destination: {host: reviews-v2}
        - route:
          - destination: {host: reviews}
      """
  )
}
