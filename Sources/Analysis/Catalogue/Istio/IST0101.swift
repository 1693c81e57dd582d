import Diagnostics

extension CatalogueEntry {
  static let referencedResourceNotFound = CatalogueEntry(
    "ReferencedResourceNotFound",
    .error,
    meaning: "A host, port, subset, gateway or other object that is named is not there.",
    reason: """
      Traffic that depends on it fails, mostly with the status 503 or 404. Correct the name, or add what is missing. Where only a
      part of a mesh is looked at, what may lie elsewhere is an information.
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
        hosts: [reviews]
        http:
        - route:
          - destination: {host: review}
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
