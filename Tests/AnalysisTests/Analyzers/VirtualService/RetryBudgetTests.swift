import Analysis
import Testing

@Suite("RetryBudget")
struct RetryBudgetTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells retries that need more time than there is",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: x}}], timeout: 5s, retries: {attempts: 3, perTryTimeout: 2s}}]}
        """,
      findings: [
        "MSH0106 warning 4:102 3 retries of 2s do not fit into the timeout 5s, which leaves time for 2; raise the timeout, or write fewer attempts"
      ]
    ),
    MeshCase(
      "tells a try that is longer than the whole, and that alone",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: x}}], timeout: 1500ms, retries: {attempts: 3, perTryTimeout: 2s}}]}
        """,
      findings: [
        "MSH0107 warning 4:124 perTryTimeout 2s is longer than the timeout 1500ms, so it never ends a try"
      ]
    ),
    MeshCase(
      "leaves what fits alone, and what has no bounds",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a], http: [{route: [{destination: {host: x}}], timeout: 6s, retries: {attempts: 3, perTryTimeout: 2s}}, {route: [{destination: {host: x}}], timeout: 1s, retries: {attempts: 30}}, {route: [{destination: {host: x}}], retries: {attempts: 3, perTryTimeout: 2s}}, {route: [{destination: {host: x}}], timeout: a, retries: {attempts: 3, perTryTimeout: 2s}}]}
        """,
      findings: []
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: RetryBudgetTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.retriesBeyondTimeout, .tryLongerThanTimeout]) == example.findings)
  }
}
