import Diagnostics

extension CatalogueEntry {
  static let doubledSlash = CatalogueEntry(
    "DoubledSlash",
    .warning,
    meaning: "A rewrite makes paths that begin with two slashes.",
    reason: """
      Only the prefix is replaced: /api with / makes //users of /api/users, which many servers do not know. Match the prefix
      with its slash first, and the bare prefix as well.
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
          rewrite: {uri: /}
          route:
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
        - match:
          - uri: {prefix: /api/}
          - uri: {exact: /api}
          rewrite: {uri: /}
          route:
          - destination: {host: reviews}
      """
  )
}
