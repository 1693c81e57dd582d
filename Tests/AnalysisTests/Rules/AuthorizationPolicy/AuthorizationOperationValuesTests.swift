import Analysis
import Testing

@Suite("AuthorizationOperationValues")
struct AuthorizationOperationValuesTests {
  @Test("refuses ports out of range, empty values, and paths with templates of their own")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - to:
          - operation:
              ports: ["80", "65536", http]
              hosts: [""]
              paths: ["/{a}", "/{**}/{*}", "/{*}/a*", "/{*}/b"]
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == [
        "IST0106 error 9:23 ports: '65536' is no port: write a number up to 65535",
        "IST0106 error 9:32 ports: 'http' is no port: write a number up to 65535",
        "IST0106 error 10:17 hosts: an empty value matches nothing; write what to match, or remove it",
        "IST0106 error 11:17 paths: the path '/{a}' has a brace outside of the templates {*} and {**}",
        "IST0106 error 11:25 paths: {**} must be the last template of the path '/{**}/{*}'",
        "IST0106 error 11:38 paths: the part 'a*' of the path template '/{*}/a*' is not literal: templates are {*} and {**} alone",
      ]
    )
  }
}
