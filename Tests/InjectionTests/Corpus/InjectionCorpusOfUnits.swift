import TestSupport
import Testing
import YAML

@testable import Injection

@Suite("InjectionCorpus: units") struct InjectionCorpusOfUnits {
  @Test("the rules of upstream's injector hold here, one by one")
  func cases() throws {
    guard let corpus = Corpus("inject-units") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try corpus.value("cases.json").items {
      guard let id = item["id"]?.string, let unit = item["unit"]?.string else { continue }
      outcomes[id] = try passes(unit, item["input"] ?? .null, item["want"] ?? .null)
    }
    #expect(corpus.report(outcomes, skips: [:]) == [])
  }

  private func passes(_ unit: String, _ input: Value, _ want: Value) throws -> Bool {
    if let unit = PolicyUnit(rawValue: unit) { return try unit.passes(input, want) }
    if let unit = ProbeUnit(rawValue: unit) { return try unit.passes(input, want) }
    if let unit = MetricsUnit(rawValue: unit) { return try unit.passes(input, want) }
    if let unit = TemplateUnit(rawValue: unit) { return try unit.passes(input, want) }
    Issue.record("there is no rule called \(unit)")
    return false
  }
}
