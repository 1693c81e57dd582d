import Diagnostics
import GoTemplate
import TestSupport
import Testing
import YAML

@testable import Injection

@Suite("The corpus through a control plane's own template")
struct InjectionTemplateCorpus {
  @Test("the reference template reads without a mistake, whole")
  func reading() throws {
    guard let corpus = Corpus("inject") else { return }
    let source = SourceFile(name: "reference-template.txt", bytes: try corpus.bytes("reference-template.txt"))
    #expect(try Template(source, functions: .istio).definedNames == ["resources"])
  }

  @Test("every template of the injector's settings reads without a mistake")
  func others() throws {
    guard let corpus = Corpus("inject") else { return }
    let bytes = try corpus.bytes("settings/injectorConfig.default.yaml")
    let config = try Parser.parse(SourceFile(name: "config", bytes: bytes)).root?.value
    for entry in config?["templates"]?.entries ?? [] {
      let source = SourceFile(name: entry.key, text: entry.value.text ?? "")
      #expect(throws: Never.self, "\(entry.key)") { try Template(source, functions: .istio) }
    }
  }

  @Test("upstream's injector and the template rendered here make the same of every case that is not skipped")
  func cases() throws {
    guard let corpus = Corpus("inject") else { return }
    var outcomes: [String: Bool] = [:]
    for test in try TemplateCase.all(in: corpus) {
      outcomes[test.item.id] = try test.item.passes(with: test.injector(in: corpus), in: corpus)
    }
    #expect(corpus.report(outcomes, skips: Self.skips, label: "inject-template") == [])
  }

  @Test("what was injected through the template needs no change")
  func idempotence() throws {
    guard let corpus = Corpus("inject") else { return }
    for test in try TemplateCase.all(in: corpus) where Self.skips[test.item.id] == nil {
      guard let injector = try test.injector(in: corpus) else { continue }
      for document in try CorpusCase.documents(test.item.input, in: corpus) {
        let once = SourceFile(name: test.item.input, bytes: try injector.inject(document).edit.apply())
        let again = injector.inject(Parser.parse(once))
        #expect(again.edit.isEmpty, "\(test.item.id)")
      }
    }
  }
}
