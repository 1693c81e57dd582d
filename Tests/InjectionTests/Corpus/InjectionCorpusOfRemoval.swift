import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Injection

@Suite("InjectionCorpus: removal") struct InjectionCorpusOfRemoval {
  private static let portNames = "a check names its port, of which the proxy was told the number alone"
  private static let moved = "its own proxy moves to the init containers and back, rewritten without its comments"

  /// The cases of which the text is not the same to the byte, but of the same meaning, and why.
  private static let rewritten = [
    "hello-multiport-metrics": "an annotation for Prometheus is taken out and put back without its quotes",
    "hello-probes": portNames, "hello-probes-localhost": portNames, "hello-probes-proxyHoldsApplication": portNames,
    "hello-probes-with-flag-set-in-annotation": portNames, "https-probes": portNames, "ready-live": portNames,
    "startup-ready-live": portNames, "tcp-probes": portNames,
    "proxy-override-args": moved, "proxy-override-args-native": moved, "proxy-override-runas-cni": moved,
    "proxy-override-runas-tproxy": moved,
  ]

  /// The cases that removal does not bring back, and why.
  private static let skips = [
    "hello-openshift-custom-injection": "its own proxy loses the application's user, which the record does not hold",
    "merge-probers": "the input is injected already, and so is not what removal leads to",
  ]

  @Test("what was put into a case's input is taken out again: to the byte, or in meaning where injection rewrote text")
  func ownInjections() throws {
    guard let corpus = Corpus("inject") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try CorpusCase.all(in: corpus) {
      let injector = Injector(try item.injectionSettings(in: corpus))
      outcomes[item.id] = try corpus.documents(item.input).allSatisfy { document in
        let injected = try Parser.parse(Self.source(injector.inject(document).edit))
        let removed = try Self.source(Uninjector().uninject(injected).edit)
        let isSame = removed.bytes == document.source.bytes
        guard Self.rewritten[item.id] != nil else { return isSame }
        return try !isSame && Parser.parse(removed).root?.value.meaning == document.root?.value.meaning
      }
    }
    #expect(corpus.report(outcomes, skips: Self.skips, label: "uninject") == [])
  }

  @Test("what upstream injected is taken out of its output, in meaning")
  func goldenOutputs() throws {
    guard let corpus = Corpus("inject") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try CorpusCase.all(in: corpus) {
      guard let want = item.want else { continue }
      let removed = try corpus.documents(want).map { document in
        try Parser.parse(Self.source(Uninjector().uninject(document).edit)).root?.value.meaning
      }
      outcomes[item.id] = try removed == corpus.documents(item.input).map { try $0.root?.value.meaning }
    }
    #expect(corpus.report(outcomes, skips: Self.skips, label: "uninject-goldens") == [])
  }

  private static func source(_ edit: DocumentEdit) throws -> SourceFile {
    SourceFile(name: "case.yaml", bytes: try edit.apply())
  }
}
