import Diagnostics

extension CatalogueEntry {
  static let unknownPrincipal = CatalogueEntry(
    "UnknownPrincipal",
    .information,
    meaning: "A rule names a service account that nothing given runs as.",
    reason: """
      No request can match the rule, if what is given is the whole namespace. Often the account is misspelt.
      """,
    wrong: """
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: productpage
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
      spec:
        rules:
        - from:
          - source: {principals: [cluster.local/ns/default/sa/productpages]}
      """,
    right: """
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: productpage
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
      spec:
        rules:
        - from:
          - source: {principals: [cluster.local/ns/default/sa/productpage]}
      """
  )
}
