import Diagnostics

extension CatalogueEntry {
  static let circularDelegate = CatalogueEntry(
    "CircularDelegate",
    .warning,
    meaning: "VirtualServices delegate to each other in a circle.",
    reason: """
      A delegate must hold routes of its own, and cannot delegate again. None of the routes in the circle is used.
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
          delegate: {name: api}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: api
      spec:
        hosts: [api.example.com]
        gateways: [ingress]
        http:
        - match:
          - uri: {prefix: /api}
          delegate: {name: shop}
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
