import Diagnostics

extension CatalogueEntry {
  static let envoyFilterUsesRelativeOperationWithProxyVersion = CatalogueEntry(
    "EnvoyFilterUsesRelativeOperationWithProxyVersion",
    .warning,
    meaning: "A patch depends on the order of EnvoyFilters, and another for the same filter is for one version.",
    reason: """
      During an upgrade one of them is applied and the other is not. Set priority, or use INSERT_FIRST or ADD.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: lua
      spec:
        configPatches:
        - applyTo: HTTP_FILTER
          match:
            context: SIDECAR_INBOUND
            proxy: {proxyVersion: '^1\\.30.*'}
          patch:
            operation: INSERT_BEFORE
            value:
              name: envoy.filters.http.lua
              typed_config:
                "@type": type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua
        - applyTo: HTTP_FILTER
          match:
            context: SIDECAR_INBOUND
          patch:
            operation: INSERT_BEFORE
            value:
              name: envoy.filters.http.lua
              typed_config:
                "@type": type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua
      """,
    right: """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: lua
      spec:
        priority: 10
        configPatches:
        - applyTo: HTTP_FILTER
          match:
            context: SIDECAR_INBOUND
            proxy: {proxyVersion: '^1\\.30.*'}
          patch:
            operation: INSERT_BEFORE
            value:
              name: envoy.filters.http.lua
              typed_config:
                "@type": type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua
        - applyTo: HTTP_FILTER
          match:
            context: SIDECAR_INBOUND
          patch:
            operation: INSERT_BEFORE
            value:
              name: envoy.filters.http.lua
              typed_config:
                "@type": type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua
      """
  )
}
