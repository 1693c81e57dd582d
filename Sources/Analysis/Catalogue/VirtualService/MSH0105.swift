import Diagnostics

extension CatalogueEntry {
  static let delegateNotFound = CatalogueEntry(
    "DelegateNotFound",
    .warning,
    meaning: "A route delegates to a VirtualService that is not there, or that cannot be delegated to.",
    reason: """
      The requests of the route are answered with 404. A delegate is a VirtualService without hosts that is exported to the
      namespace.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: shop
      spec:
        hosts: [shop.example.com]
        gateways: [ingress]
        http:
        - match:
          - uri: {prefix: /api}
          delegate: {name: apis}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: api
      spec:
        http:
        - route:
          - destination: {host: api}
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: shop
      spec:
        hosts: [shop.example.com]
        gateways: [ingress]
        http:
        - match:
          - uri: {prefix: /api}
          delegate: {name: api}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: api
      spec:
        http:
        - route:
          - destination: {host: api}
      """
  )
}
