import TestSupport
import Testing

@Suite struct LegacyCorpus {
  /// Cases that do not pass, each with its reason.
  private static let skips: [String: String] = [:]

  @Test("rules of Istio before 0.8 and Ingresses become objects of today that mean what istioctl's did, and are valid")
  func cases() throws {
    guard let corpus = Corpus("legacy") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try LegacyCase.all(in: corpus) {
      let mistakes = try item.mistakes
      if Self.skips[item.id] == nil { #expect(mistakes == [], "\(item.id)") }
      outcomes[item.id] = mistakes.isEmpty
    }
    #expect(corpus.report(outcomes, skips: Self.skips) == [])
  }
}
