import Console
import Diagnostics
import Output
import ProxyConfig

/// The results of tests and what they reach.
struct RouteTestReport {
  private let results: [RouteTestResult]
  private let coverage: RouteCoverage
  private let requiresCoverage: Bool

  init(_ results: [RouteTestResult], _ coverage: RouteCoverage, requiresCoverage: Bool) {
    self.results = results
    self.coverage = coverage
    self.requiresCoverage = requiresCoverage
  }

  /// Whether everything is as expected, and reached where that is asked for.
  var hasPassed: Bool { failureCount == 0 && !lacksCoverage }

  private var lacksCoverage: Bool { requiresCoverage && !coverage.unreached.isEmpty }
  private var failureCount: Int { results.count { !$0.hasPassed } }

  /// `3 tests: 2 passed, 1 failed; 4 of 5 rules are reached`.
  var summary: String {
    let count = results.count == 1 ? "1 test" : "\(results.count) tests"
    let failed = failureCount == 0 ? "" : ", \(failureCount) failed"
    return "\(count): \(results.count - failureCount) passed\(failed); \(coverage.summary)"
  }

  private func place(of origin: Origin?) -> String {
    guard let origin, let first = results.first else { return "" }
    return first.told.text(of: origin)
  }

  // MARK: Text

  /// For people: each test, what is wrong with it, and the rules that none reaches.
  func text(styler: Styler, _ glyphs: Glyphs, width: Int) -> String {
    var lines: [String] = []
    for result in results {
      let sign =
        result.hasPassed
        ? styler.apply(styler.palette.success, to: glyphs.right) : styler.apply(styler.palette.error, to: glyphs.wrong)
      let place =
        result.hasPassed ? "" : "  " + styler.apply(styler.palette.gutter, to: TerminalText.escaped(result.test.place))
      lines.append("\(sign) \(TerminalText.escaped(result.test.name))\(place)")
      let details = result.hasPassed ? [] : self.details(of: result)
      lines += details.flatMap { TextFlow.lines(TerminalText.escaped($0), width: max(width, 40) - 4) }.map {
        "    \($0)"
      }
    }
    if !coverage.unreached.isEmpty {
      lines += ["", styler.apply(styler.palette.heading, to: "no test reaches")]
      lines += coverage.unreached.map { rule in
        TerminalText.escaped("  \(rule.label)  \(place(of: rule.origin))")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What is not as expected, and why.
  private func details(of result: RouteTestResult) -> [String] {
    let told = result.told
    var lines = [told.call.text]
    lines += result.mismatches.map { "\($0.field): expected \($0.expected), found \($0.found)" }
    if let route = told.explanation.route {
      lines.append("taken by \(route.label) \(place(of: route.origin))")
    }
    return lines
      + told.explanation.passedOver.map { rule in
        "not by \(rule.label) \(place(of: rule.origin)): \(rule.sentence)"
      }
  }

  // MARK: Data

  /// For programs; keys may be added, never renamed.
  var payload: JSONValue {
    [
      "passed": .bool(hasPassed), "tests": .array(results.map(value)),
      "coverage": [
        "rules": .integer(Int64(coverage.rules.count)),
        "reached": .integer(Int64(coverage.rules.count - coverage.unreached.count)),
        "unreached": .array(
          coverage.unreached.map { rule in
            ["name": .string(rule.label), "place": .string(place(of: rule.origin))]
          }
        ),
      ],
    ]
  }

  private func value(_ result: RouteTestResult) -> JSONValue {
    let mismatches = result.mismatches.map { mismatch -> JSONValue in
      ["field": .string(mismatch.field), "expected": .string(mismatch.expected), "found": .string(mismatch.found)]
    }
    return [
      "name": .string(result.test.name), "place": .string(result.test.place), "passed": .bool(result.hasPassed),
      "mismatches": .array(mismatches), "explanation": result.told.payload,
    ]
  }

  /// The results as JUnit's XML: a suite for each file, a case for each test, and one for the coverage if it is asked for.
  var junit: String {
    var suites = ""
    var names: [String] = []
    for result in results where !names.contains(result.test.source.name) { names.append(result.test.source.name) }
    for name in names {
      let own = results.filter { $0.test.source.name == name }
      let failed = own.count { !$0.hasPassed }
      suites +=
        "  <testsuite name=\(XMLText.quoted(name)) tests=\"\(own.count)\" failures=\"\(failed)\" errors=\"0\">\n"
      for result in own { suites += element(result.test.name, in: name, result.hasPassed ? nil : details(of: result)) }
      suites += "  </testsuite>\n"
    }
    if requiresCoverage { suites += coverageSuite }
    let count = results.count + (requiresCoverage ? 1 : 0)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"meshctl route test\" tests=\"\(count)\" failures=\"\(failureCount + (lacksCoverage ? 1 : 0))\" errors=\"0\">\n"
      + suites + "</testsuites>\n"
  }

  private var coverageSuite: String {
    let lines = coverage.unreached.map { "no test reaches \($0.label) \(place(of: $0.origin))" }
    return "  <testsuite name=\"coverage\" tests=\"1\" failures=\"\(lacksCoverage ? 1 : 0)\" errors=\"0\">\n"
      + element("every rule is reached", in: "coverage", lines.isEmpty ? nil : lines) + "  </testsuite>\n"
  }

  private func element(_ name: String, in suite: String, _ failure: [String]?) -> String {
    let head = "    <testcase classname=\(XMLText.quoted(suite)) name=\(XMLText.quoted(name))"
    guard let failure else { return head + "/>\n" }
    let message = failure.count > 1 && suite != "coverage" ? failure[1] : failure.first ?? ""
    return head + ">\n      <failure type=\"mismatch\" message=\(XMLText.quoted(message))>"
      + XMLText.escaped(failure.joined(separator: "\n")) + "</failure>\n    </testcase>\n"
  }
}
