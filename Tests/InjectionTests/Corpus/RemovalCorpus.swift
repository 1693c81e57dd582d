import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

@testable import Injection

@Suite("InjectionCorpus: removal") struct RemovalCorpus {
  @Test("what this injector put into a case's input is taken out of it")
  func ownInjections() throws {
    guard let corpus = Corpus("inject") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try CorpusCase.all(in: corpus) where item.expectedError == nil {
      let settings = try item.injectionSettings(in: corpus)
      outcomes[item.id] = try corpus.documents(item.input).allSatisfy { document in
        let injected = try Parser.parse(Self.source(Injector(settings).inject(document).edit))
        let removed = try Self.source(Uninjector().uninject(injected).edit)
        if ProcessInfo.processInfo.environment["DUMP"] == item.id {
          print(String(decoding: injected.source.bytes.array, as: UTF8.self))
          print("=========")
          print(String(decoding: removed.bytes.array, as: UTF8.self))
        }
        let same = removed.bytes.array == document.source.bytes.array
        if !same {
          let a = try document.root?.value.normalized(), b = try Parser.parse(removed).root?.value.normalized()
          print(a == b ? "MEANING" : "DIFFERENT", item.id)
        }
        return same
      }
    }
    #expect(corpus.report(outcomes, skips: [:], label: "uninject") == [])
  }

  @Test("what upstream injected is taken out of its output, in meaning")
  func goldenOutputs() throws {
    guard let corpus = Corpus("inject") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try CorpusCase.all(in: corpus) {
      guard let want = item.want else { continue }
      let removed = try corpus.documents(want).map { document in
        let source = try Self.source(Uninjector().uninject(document).edit)
        if ProcessInfo.processInfo.environment["DUMPG"] == item.id {
          print(String(decoding: source.bytes.array, as: UTF8.self))
        }
        return try Parser.parse(source).root?.value.normalized()
      }
      outcomes[item.id] = try removed == corpus.documents(item.input).map { try $0.root?.value.normalized() }
    }
    #expect(corpus.report(outcomes, skips: [:], label: "uninject-goldens") == [])
  }

  private static func source(_ edit: DocumentEdit) throws -> SourceFile {
    SourceFile(name: "case.yaml", bytes: try edit.apply())
  }
}
