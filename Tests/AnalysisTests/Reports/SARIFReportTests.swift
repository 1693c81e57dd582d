import Analysis
import Output
import Testing

@Suite("SARIFReport")
struct SARIFReportTests {
  private static let message = JSONForm.object(["text": .text])
  private static let artifact = JSONForm.object(["uri": .text])
  private static let level = JSONForm.words(["error", "warning", "note"])
  private static let region = JSONForm.object([
    "startLine": .number(atLeast: 1), "startColumn": .number(atLeast: 1), "endLine": .number(atLeast: 1),
    "endColumn": .number(atLeast: 1),
  ])
  private static let place = JSONForm.object(["artifactLocation": artifact], optional: ["region": region])
  private static let location = JSONForm.object(
    ["physicalLocation": place],
    optional: [
      "logicalLocations": .list(.object(["fullyQualifiedName": .text, "kind": .text])), "message": message,
    ]
  )
  private static let fix = JSONForm.object([
    "artifactChanges": .list(
      .object([
        "artifactLocation": artifact,
        "replacements": .list(.object(["deletedRegion": region, "insertedContent": message])),
      ])
    ),
    "description": message,
  ])

  /// The parts of the standard's schema that are written: those it requires, and those it allows.
  private static let form = JSONForm.object([
    "$schema": .text,
    "version": .words(["2.1.0"]),
    "runs": .list(
      .object([
        "tool": .object([
          "driver": .object([
            "name": .words(["meshctl"]), "version": .text,
            "rules": .list(
              .object([
                "id": .words(FindingCode.allCases.map(\.rawValue)), "name": .text, "shortDescription": message,
                "help": message, "defaultConfiguration": .object(["level": level]),
              ])
            ),
          ])
        ]),
        "invocations": .list(
          .object([
            "executionSuccessful": .boolean,
            "toolExecutionNotifications": .list(
              .object(["level": level, "message": message, "locations": .list(location)])
            ),
          ])
        ),
        "columnKind": .words(["unicodeCodePoints"]),
        "results": .list(
          .object(
            [
              "ruleId": .text, "ruleIndex": .number(atLeast: 0), "level": level, "message": message,
              "locations": .list(location),
            ],
            optional: ["relatedLocations": .list(location), "fixes": .list(fix)]
          )
        ),
      ])
    ),
  ])

  @Test("keeps the standard's schema for a mesh with everything in it")
  func mixed() {
    var report = SARIFReport(toolVersion: "1.2.3")
    #expect(Self.form.violations(of: report.value(of: SampleOutcome.mixed)) == [])
    #expect(Self.form.violations(of: report.value(of: SampleOutcome.twice)) == [])
    #expect(Self.form.violations(of: report.value(of: SampleOutcome.of(""))) == [])
  }

  @Test(
    "keeps the standard's schema for every code, and each result points at its own rule",
    arguments: FindingCode.allCases
  )
  func everyCode(code: FindingCode) throws {
    var report = SARIFReport(toolVersion: "1.2.3")
    let value = report.value(of: SampleOutcome.of(code.entry.wrong))
    #expect(Self.form.violations(of: value) == [])
    let run = try #require(value["runs"]?.children.first)
    let rules = run["tool"]?["driver"]?["rules"]?.children ?? []
    for result in run["results"]?.children ?? [] {
      guard case .integer(let index)? = result["ruleIndex"] else { continue }
      #expect(rules[Int(index)]["id"] == result["ruleId"])
    }
  }

  @Test("names of files are URIs, and an input that cannot be read is a failed run")
  func places() throws {
    var report = SARIFReport(toolVersion: "1.2.3")
    let run = try #require(report.value(of: SampleOutcome.mixed)["runs"]?.children.first)
    let location = run["results"]?.children.first?["locations"]?.children.first
    #expect(location?["physicalLocation"]?["artifactLocation"]?["uri"] == "mesh%20files/a%26b.yaml")
    #expect(location?["logicalLocations"]?.children.first?["fullyQualifiedName"] == "ConfigMap default/settings")
    let invocation = run["invocations"]?.children.first
    #expect(invocation?["executionSuccessful"] == false)
    #expect(
      invocation?["toolExecutionNotifications"]?.children.first?["message"]?["text"]
        == "cannot read c.yaml: permission denied"
    )
  }
}
