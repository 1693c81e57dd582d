import Analysis
import Output
import Testing

@Suite("JSONReport")
struct JSONReportTests {
  private static let positions: [String: JSONForm] = [
    "line": .number(atLeast: 1), "column": .number(atLeast: 1), "endLine": .number(atLeast: 1),
    "endColumn": .number(atLeast: 1),
  ]

  /// The documented schema.
  private static let form = JSONForm.object([
    "findings": .list(
      .object(
        [
          "code": .words(FindingCode.allCases.map(\.rawValue)),
          "name": .words(FindingCode.allCases.map(\.entry.name)),
          "severity": .words(["error", "warning", "information"]),
          "message": .text,
          "object": .either(
            .object(["apiVersion": .text, "kind": .text, "namespace": .text, "name": .text]),
            .null
          ),
          "file": .text,
          "notes": .list(.object(positions.merging(["message": .text, "file": .text]) { $1 })),
          "fixes": .list(.object(positions.merging(["message": .text, "replacement": .text]) { $1 })),
        ].merging(positions) { $1 }
      )
    ),
    "unreadable": .list(.object(["file": .text, "reason": .text])),
    "summary": .object([
      "files": .number(atLeast: 0), "objects": .number(atLeast: 0), "errors": .number(atLeast: 0),
      "warnings": .number(atLeast: 0), "information": .number(atLeast: 0), "suppressed": .number(atLeast: 0),
    ]),
  ])

  @Test("keeps its schema for a mesh with everything in it")
  func mixed() {
    var report = JSONReport()
    #expect(Self.form.violations(of: report.value(of: SampleOutcome.mixed)) == [])
    #expect(Self.form.violations(of: report.value(of: SampleOutcome.twice)) == [])
  }

  @Test("keeps its schema for every code", arguments: FindingCode.allCases)
  func everyCode(code: FindingCode) {
    var report = JSONReport()
    #expect(Self.form.violations(of: report.value(of: SampleOutcome.of(code.entry.wrong))) == [])
  }

  @Test("writes places, fixes, unreadable inputs and counts as they are")
  func whole() {
    var report = JSONReport()
    let value = report.value(of: SampleOutcome.mixed)
    #expect(value["summary"]?["errors"] == 2)
    #expect(value["summary"]?["objects"] == 2)
    #expect(value["unreadable"]?.children.first?["file"] == "c.yaml")
    let first = value["findings"]?.children.first
    #expect(first?["line"] == 5)
    #expect(first?["endColumn"] == 14)
    #expect(first?["object"]?["name"] == "settings")
    #expect(first?["fixes"]?.children.first?["replacement"] == "\"no\"")
    #expect(value["findings"]?.children.last?["object"] == .some(.null))
  }
}
