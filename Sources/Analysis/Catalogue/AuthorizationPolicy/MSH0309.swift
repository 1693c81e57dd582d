import Diagnostics

extension CatalogueEntry {
  static let principalWithoutAuthentication = CatalogueEntry(
    "PrincipalWithoutAuthentication",
    .warning,
    meaning: "A policy asks who a token is for, and nothing reads tokens.",
    reason: """
      Without a RequestAuthentication no request has an identity: an ALLOW rule denies everything, and claims are
      empty.
      """,
    wrong: """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
      spec:
        rules:
        - from:
          - source: {requestPrincipals: ["*"]}
      """,
    right: """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
      spec:
        rules:
        - from:
          - source: {requestPrincipals: ["*"]}
      ---
      apiVersion: security.istio.io/v1
      kind: RequestAuthentication
      metadata:
        name: jwt
      spec:
        jwtRules:
        - issuer: https://example.com
      """
  )
}
