import Analysis
import Testing

@Suite("EnvoyFilterMatch")
struct EnvoyFilterMatchTests {
  private static let findsText = """
    apiVersion: networking.istio.io/v1alpha3
    kind: EnvoyFilter
    metadata:
      name: f
    spec:
      configPatches:
      - applyTo: HTTP_FILTER
        match:
          cluster: {name: a}
        patch:
          operation: ADD
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      - applyTo: HTTP_FILTER
        match:
          listener: {filterChain: {filter: {}}}
        patch:
          operation: ADD
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      - applyTo: HTTP_FILTER
        match:
          listener: {filterChain: {filter: {name: b, subFilter: {name: a}}}}
        patch:
          operation: ADD
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      - applyTo: LISTENER
        match:
          listener: {filterChain: {filter: {name: a}}}
        patch:
          operation: ADD
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      - applyTo: NETWORK_FILTER
        match:
          listener: {filterChain: {filter: {name: a, subFilter: {name: b}}}}
        patch:
          operation: ADD
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
    """

  @Test("wants a match of the class of the target, and filters with names")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.schemaValidationError, .schemaWarning]) == [
        "IST0133 warning 4:9 an EnvoyFilter depends on generated configuration that any upgrade may change; prefer another kind",
        "IST0106 error 9:16 a patch of HTTP_FILTER needs a match of listener, not of cluster",
        "IST0106 error 15:40 filter: write the name to match",
        "IST0106 error 21:47 subFilter needs a match of the filter envoy.filters.network.http_connection_manager",
        "IST0133 warning 27:40 a filter has no effect in a match for LISTENER",
        "IST0106 error 33:61 subFilter can be matched only when applyTo is HTTP_FILTER, and it is NETWORK_FILTER",
      ]
    )
  }
}
