import Diagnostics
import Testing

@Suite struct SecuritySchemaTests {
  @Test(
    "the policies of security.istio.io are held to their CRDs",
    arguments: [
      MarkedObject(
        "security.istio.io/v1",
        "AuthorizationPolicy",
        spec: """
          selector: {matchLabels: {app: a}}
          action: DENY
          rules: [{from: [{source: {principals: [a]}}], to: [{operation: {methods: [GET]}}], when: [{key: a, values: [b]}]}]
          """
      ),
      MarkedObject(
        "security.istio.io/v1beta1",
        "AuthorizationPolicy",
        spec: """
          selector: {matchLabels: {app: «a*»}}
          «targetRef»: {kind: «9a», name: «""», namespace: «b»}
          action: «deny»
          rules: [{from: [{source: {serviceAccounts: [a], namespaces: «[b]»}}], when: [«{values: [«1»]}»]}]
          """,
        .malformedText,
        .exclusiveFields,
        .malformedText,
        .wrongLength,
        .malformedText,
        .unlistedValue,
        .brokenRule,
        .missingField,
        .unexpectedType
      ),
      MarkedObject(
        "security.istio.io/v1",
        "PeerAuthentication",
        spec: "selector: {matchLabels: {app: a}}\nmtls: {mode: STRICT}\nportLevelMtls: {8080: {mode: DISABLE}}\n"
      ),
      MarkedObject(
        "security.istio.io/v1",
        "PeerAuthentication",
        spec: "mtls: {mode: «strict»}\nportLevelMtls: «{«0»: {}}»\n",
        .unlistedValue,
        .brokenRule,
        .malformedText
      ),
      MarkedObject(
        "security.istio.io/v1",
        "RequestAuthentication",
        spec: "jwtRules: [{issuer: a, jwks_uri: 'https://a', fromHeaders: [{name: a}], timeout: 5s}]\n"
      ),
      MarkedObject(
        "security.istio.io/v1",
        "RequestAuthentication",
        spec: """
          jwtRules:
          - {issuer: «""», jwksUri: «ftp://a», «jwks»: a}
          - {audiences: [«""»], outputClaimToHeaders: [«{header: «a b»}»], presence: «required»}
          - «text»
          """,
        .wrongLength,
        .brokenRule,
        .exclusiveFields,
        .wrongLength,
        .missingField,
        .malformedText,
        .unlistedValue,
        .unexpectedType
      ),
    ]
  )
  func policies(object: MarkedObject) { object.verify() }

  @Test(
    "Telemetry is held to its CRD",
    arguments: [
      MarkedObject(
        "telemetry.istio.io/v1",
        "Telemetry",
        spec: """
          tracing: [{providers: [{name: a}], randomSamplingPercentage: 12.5, customTags: {t: {literal: {value: b}}}}]
          metrics: [{overrides: [{match: {metric: REQUEST_COUNT}, tagOverrides: {a: {operation: UPSERT, value: b}}}]}]
          accessLogging: [{disabled: null, match: {mode: CLIENT}}]
          """
      ),
      MarkedObject(
        "telemetry.istio.io/v1alpha1",
        "Telemetry",
        spec: """
          tracing: [{providers: [«{}»], randomSamplingPercentage: «100.5»}]
          metrics:
          - overrides:
            - match: {metric: REQUEST_COUNT, «customMetric»: «""»}
              tagOverrides: {a: «{operation: UPSERT}», b: {operation: REMOVE, value: «c»}}
          """,
        .missingField,
        .outOfRange,
        .exclusiveFields,
        .wrongLength,
        .brokenRule,
        .brokenRule
      ),
    ]
  )
  func telemetry(object: MarkedObject) { object.verify() }

  @Test(
    "the extensions of the proxy are held to their CRDs",
    arguments: [
      MarkedObject(
        "extensions.istio.io/v1alpha1",
        "WasmPlugin",
        spec:
          "url: oci://a/b:c\nmatch: [{mode: CLIENT, ports: [{number: 80}]}]\nvmConfig: {env: [{name: a, value: b}]}\n"
      ),
      MarkedObject(
        "extensions.istio.io/v1alpha1",
        "WasmPlugin",
        spec: """
          url: «fake://a»
          sha256: «abc»
          match: [{ports: [{number: 80}, {number: «80»}]}]
          vmConfig: {env: [{name: a, valueFrom: HOST, value: «b»}, {name: «a»}]}
          """,
        .brokenRule,
        .malformedText,
        .duplicateItem,
        .brokenRule,
        .duplicateItem
      ),
      MarkedObject("extensions.istio.io/v1alpha1", "TrafficExtension", spec: "lua: {inlineCode: a}\n"),
      MarkedObject(
        "extensions.istio.io/v1alpha1",
        "TrafficExtension",
        spec: "lua: {inlineCode: a}\n«wasm»: {url: a}\n",
        .exclusiveFields
      ),
    ]
  )
  func extensions(object: MarkedObject) { object.verify() }
}
