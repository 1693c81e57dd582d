import Diagnostics

extension CatalogueEntry {
  static let envoyFilterUsesAddOperationIncorrectly = CatalogueEntry(
    "EnvoyFilterUsesAddOperationIncorrectly",
    .error,
    meaning: "ADD is used for a route configuration or a route.",
    reason: """
      It is ignored there. Use MERGE, or add a virtual host.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: lua
      spec:
        configPatches:
        - applyTo: HTTP_ROUTE
          patch:
            operation: ADD
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
            operation: ADD
            value: {name: other}
      """
  )
}
