import Diagnostics

extension CatalogueEntry {
  static let jwtClaimBasedRoutingWithoutRequestAuthN = CatalogueEntry(
    "JwtClaimBasedRoutingWithoutRequestAuthN",
    .error,
    meaning: "A route looks at a claim of a token, but the gateway checks no tokens.",
    reason: """
      Without a RequestAuthentication for the gateway's pods the claims are not known, and the route never matches.
      """,
    wrong: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: ingress
        labels: {istio: ingress}
      spec:
        containers:
        - name: istio-proxy
          image: auto
      ---
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
        name: shop
      spec:
        hosts: [shop.example.com]
        gateways: [ingress]
        http:
        - match:
          - headers:
              "@request.auth.claims.group": {exact: staff}
          route:
          - destination: {host: shop}
      """,
    right: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: ingress
        labels: {istio: ingress}
      spec:
        containers:
        - name: istio-proxy
          image: auto
      ---
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
        name: shop
      spec:
        hosts: [shop.example.com]
        gateways: [ingress]
        http:
        - match:
          - headers:
              "@request.auth.claims.group": {exact: staff}
          route:
          - destination: {host: shop}
      ---
      apiVersion: security.istio.io/v1
      kind: RequestAuthentication
      metadata:
        name: tokens
      spec:
        selector:
          matchLabels: {istio: ingress}
        jwtRules:
        - issuer: https://login.example.com
          jwksUri: https://login.example.com/keys
      """
  )
}
