import Analysis
import Testing

@Suite("TagNames")
struct TagNamesTests {
  @Test("wants names for tags")
  func finds() {
    let text = """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: t
      spec:
        tracing:
        - customTags:
            "": {literal: {value: a}}
            b: {literal: {value: a}}
        metrics:
        - overrides:
          - tagOverrides:
              "": {value: a}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == [
        "IST0106 error 8:7 customTags: a tag needs a name",
        "IST0133 warning 13:9 tagOverrides: a tag needs a name",
      ]
    )
  }
}
