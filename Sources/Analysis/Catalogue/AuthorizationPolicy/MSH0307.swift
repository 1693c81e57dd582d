import Diagnostics

extension CatalogueEntry {
  static let ruleNeverMatches = CatalogueEntry(
    "RuleNeverMatches",
    .warning,
    meaning: "A value in an AuthorizationPolicy is well formed and matches no request.",
    reason: """
      Methods are in capitals, paths begin with a slash, principals are written without spiffe://, and a wildcard
      counts at one end alone. An ALLOW rule then denies, and a DENY rule lets everything pass.
      """,
    wrong: """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
      spec:
        rules:
        - to:
          - operation: {methods: [get]}
      """,
    right: """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
      spec:
        rules:
        - to:
          - operation: {methods: [GET]}
      """
  )
}
