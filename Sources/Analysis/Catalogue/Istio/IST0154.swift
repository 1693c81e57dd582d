import Diagnostics

extension CatalogueEntry {
  static let envoyFilterUsesRemoveOperationIncorrectly = CatalogueEntry(
    "EnvoyFilterUsesRemoveOperationIncorrectly",
    .error,
    meaning: "REMOVE is used for a route configuration or a route.",
    reason: """
      It is ignored there. Remove the virtual host, or what makes the route.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: lua
      spec:
        configPatches:
        - applyTo: ROUTE_CONFIGURATION
          patch: {operation: REMOVE}
      """,
    right: """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: lua
      spec:
        priority: 10
        configPatches:
        - applyTo: VIRTUAL_HOST
          patch: {operation: REMOVE}
      """
  )
}
