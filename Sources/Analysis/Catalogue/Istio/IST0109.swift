import Diagnostics

extension CatalogueEntry {
  static let conflictingMeshGatewayVirtualServiceHosts = CatalogueEntry(
    "ConflictingMeshGatewayVirtualServiceHosts",
    .error,
    meaning: "Several VirtualServices hold for the same host in the mesh.",
    reason: """
      Only one of them is used, and which one is not defined. Merge them into one, or keep their namespaces apart with
      exportTo.
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
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews-canary
      spec:
        hosts: [reviews]
        http:
        - route:
          - destination: {host: ratings}
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
      """
  )
}
