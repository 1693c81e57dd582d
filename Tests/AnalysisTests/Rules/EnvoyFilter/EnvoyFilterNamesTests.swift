import Analysis
import Testing

@Suite("EnvoyFilterNames")
struct EnvoyFilterNamesTests {
  @Test("tells the modern names of network and HTTP filters")
  func finds() {
    let text = """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: f
      spec:
        configPatches:
        - applyTo: HTTP_FILTER
          match:
            listener: {filterChain: {filter: {name: envoy.http_connection_manager, subFilter: {name: envoy.router}}}}
          patch:
            operation: ADD
            value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaWarning]) == [
        "IST0133 warning 4:9 an EnvoyFilter depends on generated configuration that any upgrade may change; prefer another kind",
        "IST0133 warning 9:47 the filter name 'envoy.http_connection_manager' is deprecated; use envoy.filters.network.http_connection_manager",
        "IST0133 warning 9:96 the filter name 'envoy.router' is deprecated; use envoy.filters.http.router",
      ]
    )
  }
}
