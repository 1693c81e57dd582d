import Diagnostics

extension CatalogueEntry {
  static let shadowedRoute = CatalogueEntry(
    "ShadowedRoute",
    .warning,
    meaning: "A route can never match, because earlier routes take all its requests.",
    reason: """
      The proxy uses the first route that matches. Move the narrower route up, or remove it.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
        http:
        - match:
          - uri: {prefix: /api}
          route:
          - destination: {host: reviews}
        - match:
          - uri: {exact: /api/users}
          route:
          - destination: {host: users}
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
        http:
        - match:
          - uri: {exact: /api/users}
          route:
          - destination: {host: users}
        - match:
          - uri: {prefix: /api}
          route:
          - destination: {host: reviews}
      """
  )
}
