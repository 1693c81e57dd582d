import TestSupport
import Testing
import YAML

@testable import Injection

@Suite struct InjectionCorpus {
  @Test("upstream's injector and this one make the same of every case, as a file and as a pod")
  func cases() throws {
    guard let corpus = Corpus("inject") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try CorpusCase.all(in: corpus) {
      outcomes[item.id] = try item.passes(with: item.injectionSettings(in: corpus), in: corpus)
    }
    #expect(corpus.report(outcomes, skips: [:]) == [])
  }

  @Test("what upstream injected needs no change")
  func injectedByUpstream() throws {
    guard let corpus = Corpus("inject") else { return }
    for item in try CorpusCase.all(in: corpus) where !item.changesAgain {
      guard let want = item.want, item.modes.contains(.file) else { continue }
      let settings = try item.injectionSettings(in: corpus)
      for document in try corpus.documents(want) {
        let report = Injector(settings).inject(document)
        #expect(report.edit.isEmpty, "\(item.id)")
        #expect(report.results.filter { $0.outcome == .injected } == [], "\(item.id)")
      }
    }
  }
}
