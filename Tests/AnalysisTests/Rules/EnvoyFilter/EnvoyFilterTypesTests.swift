import Analysis
import Testing

@Suite("EnvoyFilterTypes")
struct EnvoyFilterTypesTests {
  @Test("wants types of the API v3 for all configuration")
  func finds() {
    let text = """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: f
      spec:
        configPatches:
        - applyTo: HTTP_FILTER
          patch:
            operation: ADD
            value: {name: a}
        - applyTo: HTTP_FILTER
          patch:
            operation: ADD
            value: {name: a, typed_config: {b: 1}}
        - applyTo: HTTP_FILTER
          patch:
            operation: ADD
            value: {name: a, typed_config: {"@type": type.googleapis.com/envoy.config.filter.http.lua.v2.Lua}}
        - applyTo: HTTP_FILTER
          patch:
            operation: ADD
            value: {name: a, config_discovery: {}}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == [
        "IST0133 warning 4:9 an EnvoyFilter depends on generated configuration that any upgrade may change; prefer another kind",
        "IST0133 warning 10:21 the filter 'a' is found by its name alone, which is deprecated; write typed_config",
        "IST0106 error 14:38 typed_config needs @type, the type of its fields",
        "IST0106 error 18:48 the type 'type.googleapis.com/envoy.config.filter.http.lua.v2.Lua' is of Envoy's API v2, which no proxy knows; use the one of v3",
      ]
    )
  }
}
