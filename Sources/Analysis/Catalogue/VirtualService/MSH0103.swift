import Diagnostics

extension CatalogueEntry {
  static let unknownVirtualServiceHost = CatalogueEntry(
    "UnknownVirtualServiceHost",
    .warning,
    meaning: "A VirtualService of the mesh is for a host that no Service or ServiceEntry has.",
    reason: """
      No sidecar sends requests to a host that does not exist, so that the routes are never used. Often the name is misspelt.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        ports:
        - port: 9080
          name: http
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [review]
        http:
        - route:
          - destination: {host: reviews}
      """,
    right: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        ports:
        - port: 9080
          name: http
      ---
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
