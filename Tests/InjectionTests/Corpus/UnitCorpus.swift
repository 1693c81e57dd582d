import TestSupport
import Testing
import YAML

@testable import Injection

@Suite("InjectionCorpus: units") struct UnitCorpus {
  /// The rules that have no place here, each with the reason.
  private static let skips = [
    "containerPorts": "no template of Istio asks for the ports of a container any more (includeInboundPorts)"
  ]

  @Test("the rules of upstream's injector hold here, one by one")
  func cases() throws {
    guard let corpus = Corpus("inject-units") else { return }
    var outcomes: [String: Bool] = [:]
    var skipped: [String: String] = [:]
    for item in try corpus.value("cases.json").items {
      guard let id = item["id"]?.string, let unit = item["unit"]?.string else { continue }
      let isSkipped = Self.skips[unit] != nil
      outcomes[id] = try !isSkipped && passes(unit, item["input"] ?? .null, item["want"] ?? .null)
      if isSkipped { skipped[id] = Self.skips[unit] }
    }
    #expect(corpus.report(outcomes, skips: skipped) == [])
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
