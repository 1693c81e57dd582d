import TestSupport
import Testing
import YAML

@testable import Injection

@Suite struct InjectionCorpus {
  @Test("upstream's injector and this one make the same of every case that is not in the table of skips")
  func cases() throws {
    guard let corpus = Corpus("inject") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try CorpusCase.all(in: corpus) {
      outcomes[item.id] = try item.passes(with: item.injectionSettings(in: corpus).map { Injector($0) }, in: corpus)
    }
    #expect(corpus.report(outcomes, skips: Self.skips) == [])
  }

  @Test("what upstream injected needs no change")
  func injectedByUpstream() throws {
    guard let corpus = Corpus("inject") else { return }
    for item in try CorpusCase.all(in: corpus) where Self.skips[item.id] == nil {
      guard let want = item.want, let settings = try item.injectionSettings(in: corpus) else { continue }
      for document in try CorpusCase.documents(want, in: corpus) {
        let report = Injector(settings).inject(document)
        #expect(report.edit.isEmpty, "\(item.id)")
        #expect(report.results.filter { $0.outcome == .injected } == [], "\(item.id)")
      }
    }
  }
}
