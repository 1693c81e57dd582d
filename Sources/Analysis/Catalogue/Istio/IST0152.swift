import Diagnostics

extension CatalogueEntry {
  static let envoyFilterUsesReplaceOperationIncorrectly = CatalogueEntry(
    "EnvoyFilterUsesReplaceOperationIncorrectly",
    .error,
    meaning: "REPLACE is used for something else than a filter.",
    reason: """
      It works for NETWORK_FILTER and HTTP_FILTER alone, and is ignored elsewhere. Use MERGE.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: lua
      spec:
        configPatches:
        - applyTo: VIRTUAL_HOST
          patch:
            operation: REPLACE
            value: {name: other}
      """,
    right: """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: lua
      spec:
        configPatches:
        - applyTo: VIRTUAL_HOST
          patch:
            operation: MERGE
            value: {name: other}
      """
  )
}
