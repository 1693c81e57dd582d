import Analysis
import Testing

@Suite("EgressRuleForm")
struct EgressRuleFormTests {
  @Test(
    "wants a service or a block of addresses, and protocols that can be told",
    arguments: [
      (
        "destination: {service: \"*.example.com\"}, ports: [{port: 80, protocol: http}]",
        []
      ),
      (
        "destination: {service: 10.0.0.0/8}, ports: [{port: 22, protocol: tcp}]",
        []
      ),
      (
        "destination: {service: 10.0.0.0/8}, ports: [{port: 80, protocol: http}]",
        [
          "IST0106 error 1:151 http cannot be told by addresses: write TCP, or a host"
        ]
      ),
      (
        "destination: {name: reviews}, ports: [{port: 80, protocol: http}]",
        [
          "IST0106 error 1:99 the EgressRule has no destination: write its service",
          "IST0106 error 1:106 an EgressRule names its destination by service alone: leave this out",
        ]
      ),
      (
        "destination: {service: a_b.com}, ports: [{port: 80, protocol: htp}], useEgressProxy: true",
        [
          "IST0106 error 1:109 the service 'a_b.com' has the part 'a_b'; use at most 63 letters, digits and '-', with a letter or digit at both ends",
          "IST0106 error 1:148 the protocol 'htp' is not known: did you mean HTTP?",
          "IST0106 error 1:171 traffic cannot be sent through an egress proxy yet: leave it out",
        ]
      ),
      (
        "destination: {service: 10.0.0.0/40}, ports: [{port: 22, protocol: tcp}]",
        [
          "IST0106 error 1:109 '10.0.0.0/40' is no block of addresses, such as 10.0.0.0/8"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: config.istio.io/v1alpha2, kind: EgressRule, metadata: {name: x}, spec: {\(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
