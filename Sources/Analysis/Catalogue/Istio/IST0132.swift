import Diagnostics

extension CatalogueEntry {
  static let virtualServiceHostNotFoundInGateway = CatalogueEntry(
    "VirtualServiceHostNotFoundInGateway",
    .warning,
    meaning: "A VirtualService is bound to a gateway that serves none of its hosts.",
    reason: """
      The gateway does not accept requests for these hosts, so that the routes are never used. Add the host to a server of
      the gateway, or to the hosts of the VirtualService.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: ingress
      spec:
        selector: {istio: ingress}
        servers:
        - hosts: [shop.example.com]
          port: {number: 80, name: http, protocol: HTTP}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews.example.com]
        gateways: [ingress]
        http:
        - route:
          - destination: {host: reviews}
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: ingress
      spec:
        selector: {istio: ingress}
        servers:
        - hosts: [reviews.example.com]
          port: {number: 80, name: http, protocol: HTTP}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews.example.com]
        gateways: [ingress]
        http:
        - route:
          - destination: {host: reviews}
      """
  )
}
