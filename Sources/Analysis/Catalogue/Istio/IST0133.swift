import Diagnostics

extension CatalogueEntry {
  static let schemaWarning = CatalogueEntry(
    "SchemaWarning",
    .warning,
    meaning: "An object keeps the rules of its kind, but a part of it does not do what it seems to.",
    reason: """
      The control plane takes the object and ignores the part, or reads it in an old way. The finding says what to write
      instead.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews.example.com]
        gateways: [ingress.istio-system.svc.cluster.local]
        http:
        - route:
          - destination: {host: reviews}
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews.example.com]
        gateways: [istio-system/ingress]
        http:
        - route:
          - destination: {host: reviews}
      """
  )
}
