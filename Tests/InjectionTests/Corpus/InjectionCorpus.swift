import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Injection

@Suite struct InjectionCorpus {
  @Test("upstream's injector and this one make the same of every case that is not in the table of skips")
  func cases() throws {
    guard let corpus = Corpus("inject") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try CorpusCase.all(in: corpus) { outcomes[item.id] = try passes(item, in: corpus) }
    #expect(corpus.report(outcomes, skips: Self.skips) == [])
  }

  @Test("what upstream injected needs no change")
  func injectedByUpstream() throws {
    guard let corpus = Corpus("inject") else { return }
    for item in try CorpusCase.all(in: corpus) where Self.skips[item.id] == nil {
      guard let want = item.want, let settings = try item.injectionSettings(in: corpus) else { continue }
      for document in try documents(want, in: corpus) {
        let report = Injector(settings).inject(document)
        #expect(report.edit.isEmpty, "\(item.id)")
        #expect(report.results.filter { $0.outcome == .injected } == [], "\(item.id)")
      }
    }
  }

  private func passes(_ item: CorpusCase, in corpus: Corpus) throws -> Bool {
    guard let settings = try item.injectionSettings(in: corpus) else { return false }
    var objects: [Value] = []
    var problems: [String] = []
    for document in try documents(item.input, in: corpus) {
      let report = Injector(settings).inject(document)
      problems += report.results.flatMap(\.problems)
      let source = SourceFile(name: item.input, bytes: try report.edit.apply())
      if let value = try Parser.parse(source).root?.value { objects.append(value.normalized()) }
    }
    if let expectedError = item.expectedError {
      return problems.contains { $0.lowercased().contains(expectedError) }
    }
    guard problems.isEmpty, let want = item.want else { return false }
    return try objects == documents(want, in: corpus).compactMap { try $0.root?.value.normalized() }
  }

  /// The documents of a file that hold anything: upstream ends every file with a marker and nothing after it.
  private func documents(_ path: String, in corpus: Corpus) throws -> [Document] {
    Parser.documents(in: SourceFile(name: path, bytes: try corpus.bytes(path)))
      .filter { !($0.root?.isEmpty ?? true) }
  }
}

extension InjectionResult {
  fileprivate var problems: [String] {
    guard case .failed(let diagnostics) = outcome else { return [] }
    return diagnostics.map(\.message)
  }
}
