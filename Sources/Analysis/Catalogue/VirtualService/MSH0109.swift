import Diagnostics

extension CatalogueEntry {
  static let impossibleMatch = CatalogueEntry(
    "ImpossibleMatch",
    .warning,
    meaning: "A match asks for something that no request has.",
    reason: """
      Paths start with a slash, and methods are written in capitals. The route is never used.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
        http:
        - match:
          - uri: {prefix: api}
          route:
          - destination: {host: reviews}
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
          - uri: {prefix: /api}
          route:
          - destination: {host: reviews}
      """
  )
}
