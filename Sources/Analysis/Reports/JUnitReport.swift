import Diagnostics
import Output
import YAML

/// Findings as test results: a suite for each file, a case for each object, a failure for each error.
///
/// JUnit's XML has no standard; this is what Jenkins, GitLab and GitHub's reporters read alike (`junit-10.xsd` of the
/// Jenkins xUnit plugin).
public struct JUnitReport {
  private var locator = PlaceLocator()

  /// Prepares to write.
  public init() {}

  private struct Case {
    let name: String
    var failures: [Finding] = []
    var remarks: [Finding] = []
  }

  /// The whole report.
  public mutating func text(of outcome: AnalysisOutcome) -> String {
    var suites = ""
    var (tests, failures) = (0, 0)
    for (file, cases) in Self.suites(of: outcome) {
      let failed = cases.count { !$0.failures.isEmpty }
      tests += cases.count
      failures += failed
      suites +=
        "  <testsuite name=\(XMLText.quoted(file)) tests=\"\(cases.count)\" failures=\"\(failed)\" errors=\"0\">\n"
      for entry in cases { suites += element(entry, in: file) }
      suites += "  </testsuite>\n"
    }
    for input in outcome.unreadable { suites += Self.element(input) }
    let errors = outcome.unreadable.count
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"meshctl validate\" tests=\"\(tests + errors)\" failures=\"\(failures)\" errors=\"\(errors)\">\n"
      + suites + "</testsuites>\n"
  }

  /// The cases of each file in the order of the inputs: its objects, and the text itself.
  private static func suites(of outcome: AnalysisOutcome) -> [(file: String, cases: [Case])] {
    var suites = outcome.inputs.map { (file: $0, cases: [Case(name: "text")]) }
    let suiteOfFile = Dictionary(outcome.inputs.enumerated().map { ($1, $0) }) { first, _ in first }
    var caseOfObject: [MeshObject: (suite: Int, place: Int)] = [:]
    for object in outcome.objects {
      guard let suite = suiteOfFile[object.node.document.source.name] else { continue }
      caseOfObject[object] = (suite, suites[suite].cases.count)
      suites[suite].cases.append(Case(name: object.origin))
    }
    for finding in outcome.findings {
      let home = finding.object.flatMap { caseOfObject[$0] } ?? suiteOfFile[finding.place.source.name].map { ($0, 0) }
      guard let home else { continue }
      if finding.severity == .error {
        suites[home.suite].cases[home.place].failures.append(finding)
      } else {
        suites[home.suite].cases[home.place].remarks.append(finding)
      }
    }
    return suites
  }

  private mutating func element(_ entry: Case, in file: String) -> String {
    let head = "    <testcase classname=\(XMLText.quoted(file)) name=\(XMLText.quoted(entry.name))"
    guard !entry.failures.isEmpty || !entry.remarks.isEmpty else { return head + "/>\n" }
    var text = head + ">\n"
    if let first = entry.failures.first {
      let lines = lines(of: entry.failures)
      text += "      <failure type=\"\(first.code.rawValue)\" message=\(XMLText.quoted(first.message))>"
      text += "\(XMLText.escaped(lines))</failure>\n"
    }
    if !entry.remarks.isEmpty {
      text += "      <system-out>\(XMLText.escaped(lines(of: entry.remarks)))</system-out>\n"
    }
    return text + "    </testcase>\n"
  }

  private static func element(_ input: AnalysisOutcome.Unreadable) -> String {
    let name = XMLText.quoted(input.name)
    return """
        <testsuite name=\(name) tests="1" failures="0" errors="1">
          <testcase classname=\(name) name="text">
            <error type="unreadable" message=\(XMLText.quoted(input.reason))/>
          </testcase>
        </testsuite>

      """
  }

  private mutating func lines(of findings: [Finding]) -> String {
    var lines: [String] = []
    for finding in findings {
      let start = locator.region(of: finding.place).start
      let place = "\(finding.place.source.name):\(start.line):\(start.column)"
      lines.append("\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.code.rawValue)]")
    }
    return lines.joined(separator: "\n")
  }
}
