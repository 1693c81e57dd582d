import Analysis
import Diagnostics
import Testing

@Suite("Suppression")
struct SuppressionTests {
  private static func codes(_ text: String, _ filter: FindingFilter = FindingFilter()) -> [String] {
    SampleOutcome.of(text, filter).findings.map(\.code.rawValue)
  }

  private static func settings(_ value: String, above: String = "", annotation: String = "") -> String {
    """
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: settings
      annotations: {\(annotation)}
    data:
    \(above)  country: \(value)
    """
  }

  @Test("without a comment both findings are told")
  func plain() { #expect(Self.codes(Self.settings("no")) == ["IST0106", "MSH0006"]) }

  @Test(
    "a comment behind a line, or on lines of its own above, leaves the codes out that it names",
    arguments: [
      ("no  # meshctl:ignore MSH0006", "", ["IST0106"]), ("no # meshctl:ignore IST0106, MSH0006", "", []),
      ("no # meshctl:ignore", "", []), ("no # meshctl:ignored MSH0006", "", ["IST0106", "MSH0006"]),
      ("no # meshctl:ignore SurprisingBoolean", "", ["IST0106"]),
      ("no", "  # meshctl:ignore MSH0006\n", ["IST0106"]),
      ("no", "  # meshctl:ignore MSH0006\n  # why: the country\n\n", ["IST0106"]),
      ("no", "  # meshctl:ignore MSH0006\n  other: text\n", ["IST0106", "MSH0006"]),
      ("no", "  other: text # meshctl:ignore MSH0006\n", ["IST0106", "MSH0006"]),
      ("'# meshctl:ignore MSH0009'\n  b: no", "", ["IST0106", "MSH0006"]),
    ]
  )
  func comments(value: String, above: String, expected: [String]) {
    #expect(Self.codes(Self.settings(value, above: above)) == expected)
  }

  @Test(
    "Istio's annotation leaves codes of its own object out",
    arguments: [
      ("IST0107,MSH0006", ["IST0106"]), ("IST0106 , MSH0006", []), ("*", []), ("IST0107", ["IST0106", "MSH0006"]),
    ]
  )
  func annotation(list: String, expected: [String]) {
    let annotation = "galley.istio.io/analyze-suppress: '\(list)'"
    #expect(Self.codes(Self.settings("no", annotation: annotation)) == expected)
  }

  @Test(
    "a pattern names a code alone or with the objects it is meant for, in meshctl's form and in Istio's",
    arguments: [
      ("MSH0006", ["IST0106"]), ("msh0006", ["IST0106"]), ("SurprisingBoolean", ["IST0106"]),
      ("MSH0006=*", ["IST0106"]), ("MSH0006=ConfigMap default/settings", ["IST0106"]),
      ("MSH0006=ConfigMap settings.default", ["IST0106"]), ("MSH0006=ConfigMap set*", ["IST0106"]),
      ("MSH0006=ConfigMap *", ["IST0106"]), ("MSH0006=Secret *", ["IST0106", "MSH0006"]),
      ("MSH0006=ConfigMap other", ["IST0106", "MSH0006"]), ("MSH0006=*def*tings", ["IST0106"]),
    ]
  )
  func patterns(text: String, expected: [String]) throws {
    let pattern = try #require(FindingPattern(text))
    #expect(Self.codes(Self.settings("no"), FindingFilter(ignored: [pattern])) == expected)
  }

  @Test("what is no code is no pattern", arguments: ["", "IST9999", "=x", "IST0106 ", "*"])
  func noPattern(text: String) { #expect(FindingPattern(text) == nil) }

  @Test("only shows a code alone and counts nothing else as suppressed")
  func only() throws {
    let filter = FindingFilter(only: [try #require(FindingPattern("MSH0006"))])
    let outcome = SampleOutcome.of(Self.settings("no"), filter)
    #expect(outcome.findings.map(\.code) == [.surprisingBoolean])
    #expect(outcome.suppressedCount == 0)
  }

  @Test("strict makes errors of warnings, and nothing of information")
  func strict() {
    let text = Self.settings("no") + "\n  time: 12:30"
    let outcome = SampleOutcome.of(text, FindingFilter(isStrict: true))
    #expect(outcome.findings.map(\.severity) == [.error, .error, .information])
  }
}
