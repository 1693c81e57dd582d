import Analysis
import Testing

@Suite("AuthorizationConditions")
struct AuthorizationConditionsTests {
  @Test("names what is wrong with a key and its values, with the nearest attribute")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - when:
          - {key: sorce.ip, values: [10.0.0.1]}
          - {key: source.ip, values: [nowhere]}
          - {key: request.headers, values: [a]}
          - {key: "destination.labels[version]", values: [v1]}
          - {key: source.namespace}
          - {key: destination.port, values: ["65536"], notValues: [""]}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == [
        "IST0106 error 8:13 no attribute 'sorce.ip' is known, did you mean source.ip",
        "IST0106 error 9:33 source.ip: 'nowhere' is no IP address, and no range such as 10.0.0.0/8",
        "IST0106 error 10:13 the key 'request.headers' needs a name in brackets, such as request.headers[User-Agent]",
        "IST0106 error 11:13 the key 'destination.labels[version]' is no longer supported; use the selector of the policy",
        "IST0106 error 12:13 values or notValues must have a value for the key 'source.namespace'",
        "IST0106 error 13:40 destination.port: '65536' is no port: write a number up to 65535",
        "IST0106 error 13:62 destination.port: an empty value matches nothing; write what to match, or remove it",
      ]
    )
  }

  @Test("takes every attribute that is known")
  func leaves() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - when:
          - {key: "request.headers[User-Agent]", values: [a]}
          - {key: source.ip, values: [10.0.0.0/8]}
          - {key: "request.auth.claims[iss]", notValues: [b]}
          - {key: source.serviceAccount, values: [ns/sa]}
          - {key: connection.sni, values: [a.example.com]}
          - {key: "experimental.envoy.filters.a[b]", values: [c]}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == []
    )
  }
}
