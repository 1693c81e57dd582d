import Analysis
import Testing

@Suite("ReadinessMethod")
struct ReadinessMethodTests {
  @Test(
    "wants a probe to say how to ask",
    arguments: [
      (
        "httpGet: {port: 80}",
        []
      ),
      (
        "periodSeconds: 5",
        [
          "IST0106 error 1:108 the probe does not say how to ask: write httpGet, tcpSocket, exec or grpc"
        ]
      ),
      (
        "exec: {command: []}",
        [
          "IST0106 error 1:125 the probe has no command to run"
        ]
      ),
      (
        "exec: {command: [run]}",
        []
      ),
      (
        "grpc: {port: 80}",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: WorkloadGroup, metadata: {name: x}, spec: {template: {}, probe: {\(part)}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
