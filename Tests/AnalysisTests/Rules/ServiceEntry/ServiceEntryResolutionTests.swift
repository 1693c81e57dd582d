import Analysis
import Testing

@Suite("ServiceEntryResolution")
struct ServiceEntryResolutionTests {
  @Test(
    "keeps to each resolution what it can do",
    arguments: [
      (
        "DNS, hosts: [a.com]",
        []
      ),
      (
        "DNS, hosts: [\"*.a.com\"]",
        [
          "IST0133 warning 1:162 '*.a.com' cannot be looked up with resolution DNS: write endpoints, or resolution NONE"
        ]
      ),
      (
        "DNS, hosts: [\"*.a.com\"], endpoints: [{address: b.com}]",
        []
      ),
      (
        "STATIC, hosts: [a.com], workloadSelector: {labels: {a: b}}",
        []
      ),
      (
        "DNS, hosts: [a.com], workloadSelector: {labels: {a: b}}",
        [
          "IST0133 warning 1:188 the workloadSelector selects nothing with resolution DNS: write STATIC"
        ]
      ),
      (
        "DYNAMIC_DNS, hosts: [\"*.a.com\"]",
        []
      ),
      (
        "DYNAMIC_DNS, hosts: [a.com]",
        [
          "IST0106 error 1:170 resolution DYNAMIC_DNS is for wildcards: write resolution DNS for 'a.com'"
        ]
      ),
      (
        "DYNAMIC_DNS, hosts: [\"*.a.com\"], addresses: [10.0.0.1], endpoints: [{address: b.com}]",
        [
          "IST0106 error 1:193 resolution DYNAMIC_DNS looks every name up by itself: leave this out",
          "IST0106 error 1:216 resolution DYNAMIC_DNS looks every name up by itself: leave this out",
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: x}, spec: {ports: [{number: 80, name: http, protocol: HTTP}], resolution: \(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
