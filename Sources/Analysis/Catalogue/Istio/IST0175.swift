import Diagnostics

extension CatalogueEntry {
  static let jwksUriFetchUnrestricted = CatalogueEntry(
    "JwksUriFetchUnrestricted",
    .warning,
    meaning: "The control plane may fetch the keys of tokens from anywhere.",
    reason: """
      Who can write a RequestAuthentication can make istiod call addresses inside the network. Set
      BLOCKED_CIDRS_IN_JWKS_URIS to those it must not reach.
      """,
    wrong: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: istiod
        namespace: istio-system
        labels: {app: istiod}
      spec:
        selector:
          matchLabels: {app: istiod}
        template:
          metadata:
            labels: {app: istiod}
          spec:
            containers:
            - name: discovery
              image: example.com/pilot:1
      ---
      apiVersion: security.istio.io/v1
      kind: RequestAuthentication
      metadata:
        name: jwt
      spec:
        jwtRules:
        - issuer: https://example.com
      """,
    right: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: istiod
        namespace: istio-system
        labels: {app: istiod}
      spec:
        selector:
          matchLabels: {app: istiod}
        template:
          metadata:
            labels: {app: istiod}
          spec:
            containers:
            - name: discovery
              image: example.com/pilot:1
              env:
              - {name: BLOCKED_CIDRS_IN_JWKS_URIS, value: 10.0.0.0/8}
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
