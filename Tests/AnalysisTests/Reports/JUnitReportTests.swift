import Analysis
import Diagnostics
import Testing
import YAML

@Suite("JUnitReport")
struct JUnitReportTests {
  @Test("writes a suite a file and a case an object, with failures for errors alone")
  func whole() {
    var report = JUnitReport()
    #expect(
      report.text(of: SampleOutcome.twice) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="meshctl validate" tests="4" failures="0" errors="0">
          <testsuite name="a.yaml" tests="2" failures="0" errors="0">
            <testcase classname="a.yaml" name="text"/>
            <testcase classname="a.yaml" name="Secret default/a"/>
          </testsuite>
          <testsuite name="b.yaml" tests="2" failures="0" errors="0">
            <testcase classname="b.yaml" name="text"/>
            <testcase classname="b.yaml" name="Secret default/a">
              <system-out>b.yaml:3:18: warning: Secret default/a is given twice; the one applied last wins \
        [MSH0009]</system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """
    )
  }

  @Test("keeps the schema for a mesh with everything in it, and counts an unreadable input as an error")
  func mixed() {
    var report = JUnitReport()
    let form = JUnitForm(report.text(of: SampleOutcome.mixed))
    #expect(form.violations == [])
    #expect(
      form.counts == [
        "testsuites": 1, "testsuite": 3, "testcase": 5, "failure": 2, "error": 1, "system-out": 1,
      ]
    )
  }

  @Test("keeps the schema for every code", arguments: FindingCode.allCases)
  func everyCode(code: FindingCode) {
    var report = JUnitReport()
    #expect(JUnitForm(report.text(of: SampleOutcome.of(code.entry.wrong))).violations == [])
  }

  @Test("names with markup, quotes and control characters stay text")
  func hostile() {
    var analysis = Analysis(MeshSettings())
    let text = "apiVersion: v1\nkind: Secret\nmetadata: {name: \"<a>&\\\"\\u0001'\\n]]>\"}\n"
    for document in Parser.documents(in: SourceFile(name: "\u{1}<b>\"&.yaml", text: text)) { analysis.add(document) }
    var report = JUnitReport()
    #expect(JUnitForm(report.text(of: analysis.outcome())).violations == [])
  }
}
