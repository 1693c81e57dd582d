import Diagnostics
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
      outcomes[item.id] = try item.modes.allSatisfy { try passes(item, as: $0, in: corpus) }
    }
    #expect(corpus.report(outcomes, skips: [:]) == [])
  }

  @Test("what upstream injected needs no change")
  func injectedByUpstream() throws {
    guard let corpus = Corpus("inject") else { return }
    for item in try CorpusCase.all(in: corpus) where Self.changedAgain[item.id] == nil {
      guard let want = item.want, item.modes.contains(.file) else { continue }
      let settings = try item.injectionSettings(in: corpus)
      for document in try corpus.documents(want) {
        let report = Injector(settings).inject(document)
        #expect(report.edit.isEmpty, "\(item.id)")
        #expect(report.results.filter { $0.outcome == .injected } == [], "\(item.id)")
      }
    }
  }

  /// What upstream itself would change if it injected its output again.
  private static let changedAgain = [
    "merge-probers": "the proxy keeps arguments of its ordinary predecessor, whom nothing remembers the next time"
  ]

  private func passes(_ item: CorpusCase, as mode: CorpusCase.Mode, in corpus: Corpus) throws -> Bool {
    let settings = try item.injectionSettings(in: corpus)
    var objects: [Value] = []
    var problems: [String] = []
    for document in try inputs(item.input, as: mode, in: corpus) {
      let report = Injector(settings).inject(document)
      problems += report.results.flatMap(\.problems)
      let source = SourceFile(name: item.input, bytes: try report.edit.apply())
      if let value = try Parser.parse(source).root?.value { objects.append(value) }
    }
    if let expectedError = item.expectedError {
      return problems.contains { $0.lowercased().contains(expectedError) }
    }
    guard problems.isEmpty, let want = item.want else { return false }
    let wanted = try inputs(want, as: mode, in: corpus).compactMap { try $0.root?.value }
    return objects.map { $0.comparable(as: mode) } == wanted.map { $0.comparable(as: mode) }
  }

  /// The documents of a file, for the webhook as the pods that controllers make of them.
  private func inputs(_ path: String, as mode: CorpusCase.Mode, in corpus: Corpus) throws -> [Document] {
    let documents = try corpus.documents(path)
    guard mode == .webhook else { return documents }
    return try documents.flatMap { try ControlledPod.all(of: $0.root?.value ?? .null) }.map { pod in
      Parser.parse(SourceFile(name: path, text: JSONText.text(of: pod)))
    }
  }
}

extension InjectionResult {
  fileprivate var problems: [String] {
    guard case .failed(let diagnostics) = outcome else { return [] }
    return diagnostics.map(\.message)
  }
}

extension Value {
  /// What counts in a comparison; the record of an injection does not count in a webhook's, as upstream has it.
  fileprivate func comparable(as mode: CorpusCase.Mode) -> Value {
    var value = normalized()
    guard mode == .webhook, var annotations = value["metadata"]?["annotations"] else { return value }
    annotations.removeField(Annotation.status.rawValue)
    value.setField(at: ["metadata", "annotations"], to: annotations)
    return value
  }
}
