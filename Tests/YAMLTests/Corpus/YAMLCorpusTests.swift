import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

@Suite("YAMLCorpus")
struct YAMLCorpusTests {
  struct Case {
    let id: String
    let input: [UInt8]
    let events: [String]
    let isInvalid: Bool
  }

  @Test("every case of the yaml-test-suite gives its events, or is refused with a position, and prints back")
  func suite() throws {
    guard let corpus = Corpus("yaml") else { return }
    var outcomes: [String: Bool] = [:]
    for testCase in try Self.cases(in: corpus) {
      let problem = Self.problem(of: testCase)
      outcomes[testCase.id] = problem == nil
      if let problem, Self.skips[testCase.id] == nil { print("  \(testCase.id): \(problem)") }
    }
    #expect(corpus.report(outcomes, skips: Self.skips) == [])
  }

  /// Cases that cannot pass, each with its reason.
  static let skips: [String: String] = [:]

  private static func problem(of testCase: Case) -> String? {
    let source = SourceFile(name: testCase.id, bytes: testCase.input)
    let documents = Parser.documents(in: source, as: .yaml12)
    if documents.flatMap(\.source.bytes) != testCase.input { return "does not print back" }
    let errors = documents.flatMap(\.diagnostics).filter { $0.severity == .error }
    if testCase.isInvalid { return errors.isEmpty ? "invalid, but accepted" : nil }
    if let error = errors.first { return "valid, but refused: \(error.code) at \(error.range.start): \(error.message)" }
    let events = EventWriter.events(documents)
    if events == testCase.events { return nil }
    let difference = zip(events + ["(end)"], testCase.events + ["(end)"]).first { $0 != $1 }
    return "expected \(difference?.1 ?? "(end)"), got \(difference?.0 ?? "(end)")"
  }

  static func cases(in corpus: Corpus) throws -> [Case] {
    let paths = FileManager.default.enumerator(atPath: corpus.folder.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix("/in.yaml") }.sorted().map { path in
      let id = String(path.dropLast("/in.yaml".count))
      let events = String(decoding: try corpus.bytes(id + "/test.event"), as: UTF8.self)
      return Case(
        id: id,
        input: try corpus.bytes(path),
        events: events.split(separator: "\n").map(String.init),
        isInvalid: corpus.has(id + "/error")
      )
    }
  }
}
