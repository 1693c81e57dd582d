import Analysis
import Testing

@Suite("UnknownPolicyPort")
struct UnknownPolicyPortTests {
  @Test(
    "tells ports that the host does not have, and the one that was meant",
    arguments: [
      (
        "80",
        []
      ),
      (
        "9080",
        [
          "MSH0203 warning 3:156 'reviews' has no port 9080, which is where its port 80 leads to: write 80"
        ]
      ),
      (
        "8080",
        [
          "MSH0203 warning 3:156 'reviews' has no port 8080: it has 80, 81"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: v1, kind: Service, metadata: {name: reviews}, spec: {selector: {app: reviews}, ports: [{port: 80, targetPort: 9080, name: http}, {port: 81, name: more}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {portLevelSettings: [{port: {number: \(part)}, tls: {mode: DISABLE}}]}}}
      """
    #expect(FindingText.findings(in: text, only: [.unknownPolicyPort]) == expected)
  }
}
