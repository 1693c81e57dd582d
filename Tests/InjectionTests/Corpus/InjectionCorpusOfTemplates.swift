import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Injection

@Suite("InjectionCorpus: a control plane's own templates")
struct InjectionCorpusOfTemplates {
  @Test("upstream and the templates of its settings, rendered here, make the same of every case")
  func cases() throws {
    guard let corpus = Corpus("inject") else { return }
    var templates = CorpusTemplates(corpus)
    var outcomes: [String: Bool] = [:]
    for item in try CorpusCase.all(in: corpus) {
      outcomes[item.id] = try item.passes(with: templates.settings(of: item), in: corpus)
    }
    #expect(corpus.report(outcomes, skips: [:], label: "inject-template") == [])
  }

  @Test("what was injected through templates needs no change")
  func idempotence() throws {
    guard let corpus = Corpus("inject") else { return }
    var templates = CorpusTemplates(corpus)
    for item in try CorpusCase.all(in: corpus) where !item.changesAgain {
      let injector = Injector(try templates.settings(of: item))
      for document in try corpus.documents(item.input) {
        let once = SourceFile(name: item.input, bytes: try injector.inject(document).edit.apply())
        #expect(injector.inject(Parser.parse(once)).edit.isEmpty, "\(item.id)")
      }
    }
  }
}
