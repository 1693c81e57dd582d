import Diagnostics

extension CatalogueEntry {
  static let virtualServiceIneffectiveMatch = CatalogueEntry(
    "VirtualServiceIneffectiveMatch",
    .information,
    meaning: "A match is never used, because an earlier one is the same or takes all its requests.",
    reason: """
      It does no harm, but whoever reads it is misled. Remove it, or put the longer prefix first.
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
          - uri: {prefix: /api}
          - uri: {prefix: /api/v2}
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
