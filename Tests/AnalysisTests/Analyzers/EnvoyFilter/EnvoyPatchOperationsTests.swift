import Analysis
import Testing

@Suite("EnvoyPatchOperations")
struct EnvoyPatchOperationsTests {
  private static let findsText = """
    apiVersion: networking.istio.io/v1alpha3
    kind: EnvoyFilter
    metadata:
      name: f
    spec:
      configPatches:
      - applyTo: HTTP_ROUTE
        patch:
          operation: ADD
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      - applyTo: ROUTE_CONFIGURATION
        patch:
          operation: REMOVE
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      - applyTo: CLUSTER
        patch:
          operation: REPLACE
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      - applyTo: HTTP_FILTER
        patch:
          operation: REPLACE
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      - applyTo: HTTP_FILTER
        match:
          proxy: {proxyVersion: a}
        patch:
          operation: INSERT_AFTER
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      - applyTo: HTTP_FILTER
        patch:
          operation: INSERT_BEFORE
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
    """

  @Test("tells operations that are ignored, and those that depend on others")
  func finds() {
    #expect(
      FindingText.findings(
        in: Self.findsText,
        only: [
          .envoyFilterUsesRelativeOperation, .envoyFilterUsesReplaceOperationIncorrectly,
          .envoyFilterUsesAddOperationIncorrectly, .envoyFilterUsesRemoveOperationIncorrectly,
          .envoyFilterUsesRelativeOperationWithProxyVersion,
        ]
      ) == [
        "IST0153 error 9:18 ADD is ignored where applyTo is ROUTE_CONFIGURATION or HTTP_ROUTE",
        "IST0154 error 13:18 REMOVE is ignored where applyTo is ROUTE_CONFIGURATION or HTTP_ROUTE",
        "IST0152 error 17:18 REPLACE is only for applyTo NETWORK_FILTER and HTTP_FILTER",
        "IST0151 warning 21:18 the operation depends on the order of filters, and the filter has no priority; set priority, or use INSERT_FIRST or ADD",
        "IST0151 warning 27:18 the operation depends on the order of filters, and the filter has no priority; set priority, or use INSERT_FIRST or ADD",
        "IST0155 warning 31:18 the operation depends on the order of filters, and a filter of that name is for a proxyVersion; set priority, or use INSERT_FIRST or ADD",
      ]
    )
  }

  @Test("is content with a priority, and with INSERT_FIRST")
  func leaves() {
    let text = """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: f
      spec:
        configPatches:
        - applyTo: HTTP_FILTER
          patch:
            operation: INSERT_FIRST
            value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
        - applyTo: HTTP_FILTER
          patch:
            operation: ADD
            value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      ---
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: g
      spec:
        priority: 1
        configPatches:
        - applyTo: HTTP_FILTER
          patch:
            operation: INSERT_BEFORE
            value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      """
    #expect(
      FindingText.findings(
        in: text,
        only: [
          .envoyFilterUsesRelativeOperation, .envoyFilterUsesReplaceOperationIncorrectly,
          .envoyFilterUsesAddOperationIncorrectly, .envoyFilterUsesRemoveOperationIncorrectly,
          .envoyFilterUsesRelativeOperationWithProxyVersion,
        ]
      ) == []
    )
  }
}
