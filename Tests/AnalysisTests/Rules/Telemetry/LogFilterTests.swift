import Analysis
import Testing

@Suite("LogFilter")
struct LogFilterTests {
  @Test("tells expressions that are empty, or whose quotes and brackets do not fit")
  func finds() {
    let text = """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: t
      spec:
        accessLogging:
        - filter: {expression: response.code >= 400}
        - filter: {expression: ""}
        - filter: {expression: "'abc"}
        - filter: {expression: "has(request.headers['a'"}
        - filter: {expression: "a)"}
        - filter: {expression: "'\\\\'(' == x"}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == [
        "IST0106 error 8:26 filter: write an expression such as response.code >= 400",
        "IST0106 error 9:26 filter: the expression has a ' that is not closed",
        "IST0106 error 10:26 filter: the expression lacks a ']'",
        "IST0106 error 11:26 filter: the expression has a ')' that closes nothing",
      ]
    )
  }
}
