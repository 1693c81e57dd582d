import Diagnostics

extension CatalogueEntry {
  static let ingressRouteRulesNotAffected = CatalogueEntry(
    "IngressRouteRulesNotAffected",
    .warning,
    meaning: "The choice of subsets for a host does not hold for requests through a gateway.",
    reason: """
      A VirtualService of the sidecars is not consulted for what a gateway sends to the host. Name the subset in the gateway's
      VirtualService, too.
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
          - destination: {host: reviews, subset: v1}
      ---
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
        name: reviews-ingress
      spec:
        hosts: [reviews.example.com]
        gateways: [ingress]
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
        hosts: [reviews]
        http:
        - route:
          - destination: {host: reviews, subset: v1}
      ---
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
        name: reviews-ingress
      spec:
        hosts: [reviews.example.com]
        gateways: [ingress]
        http:
        - route:
          - destination: {host: reviews, subset: v1}
      """
  )
}
