import Diagnostics

extension CatalogueEntry {
  static let unknownKind = CatalogueEntry(
    "UnknownKind",
    .error,
    meaning: "An API group of the mesh or of Kubernetes has no such kind or version.",
    reason: """
      The API server refuses the object. Often the kind is misspelt, or the version is one that was removed.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: VirtualServise
      metadata:
        name: reviews
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
