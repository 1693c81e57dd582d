import Analysis
import Testing

@Suite("TextReport")
struct TextReportTests {
  @Test("shows the line with a caret, the second place in its own file, and the cure")
  func whole() {
    var report = TextReport()
    #expect(
      report.render(SampleOutcome.twice.findings) == """
        b.yaml:3:18: warning: Secret default/a is given twice; the one applied last wins [MSH0009]
        3 | metadata: {name: a}
          |                  ^
        a.yaml:3:18: note: the same object is here
        3 | metadata: {name: a}
          |                  ^

        """
    )
  }

  @Test("parts findings by an empty line, and shows the cure of each")
  func several() {
    var report = TextReport()
    let text = report.render(Array(SampleOutcome.mixed.findings.prefix(2)))
    #expect(
      text == """
        mesh files/a&b.yaml:5:12: error: data[country]: expected text, found a boolean [IST0106]
        5 |   country: no
          |            ^~
        help: quote the value: `"no"`

        mesh files/a&b.yaml:5:12: warning: Kubernetes reads no as false; quote it if text is meant [MSH0006]
        5 |   country: no
          |            ^~
        help: quote the text: `"no"`

        """
    )
  }

  @Test("the summary counts what there is, and is silent about what there is not")
  func summaries() {
    #expect(SampleOutcome.mixed.summary == "2 objects in 2 files: 2 errors, 1 warning, 1 unreadable input")
    #expect(SampleOutcome.twice.summary == "2 objects in 2 files: 1 warning")
    #expect(
      SampleOutcome.of("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n").summary
        == "1 object in 1 file: nothing found"
    )
  }
}
