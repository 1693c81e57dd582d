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
    let json: [UInt8]?
    let isInvalid: Bool
  }

  @Test("every case of the yaml-test-suite gives its events and data, prints back and can be emitted, or is refused")
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
    let errors = documents.flatMap { document in document.diagnostics.filter { $0.severity == .error } }
    if testCase.isInvalid { return problem(ofRefusal: errors, documents) }
    if let error = errors.first { return "valid, but refused: \(error.code) at \(error.range.start): \(error.message)" }
    return difference(EventWriter.events(documents), testCase.events).map { "events: " + $0 }
      ?? problem(ofData: documents, testCase.json)
      ?? problem(ofPrinting: documents, testCase.input)
      ?? problem(ofEmitting: documents, testCase.events)
  }

  private static func problem(ofRefusal errors: [Diagnostic], _ documents: [Document]) -> String? {
    guard let error = errors.first else { return "invalid, but accepted" }
    let length = documents.map(\.source.bytes.count).max() ?? 0
    return Int(error.range.start) <= length ? nil : "refused at \(error.range.start), beyond the text"
  }

  private static func problem(ofData documents: [Document], _ json: [UInt8]?) -> String? {
    guard let json else { return nil }
    do {
      let values = try documents.compactMap(\.root).map { JSONValue(try $0.value(by: .core)) }
      let expected = try JSONValue.stream(json)
      return values == expected ? nil : "JSON: read \(values), expected \(expected)"
    } catch {
      return "JSON: \(error)"
    }
  }

  private static func problem(ofPrinting documents: [Document], _ input: [UInt8]) -> String? {
    do {
      return try documents.flatMap { try TreePrinter.bytes(of: $0) } == input ? nil : "prints back otherwise"
    } catch {
      return "does not print back: \(error)"
    }
  }

  private static func problem(ofEmitting documents: [Document], _ events: [String]) -> String? {
    let text = documents.flatMap { TreeEmitter.bytes(for: $0) }
    let emitted = Parser.documents(in: SourceFile(name: "emitted", bytes: text), as: .yaml12)
    let refusal = emitted.flatMap(\.diagnostics).first.map { "\($0.message) at \($0.range.start)" }
    return (refusal ?? difference(EventWriter.events(emitted), events)).map {
      "emitted: \($0) in " + String(decoding: text, as: UTF8.self).debugDescription
    }
  }

  private static func difference(_ events: [String], _ expected: [String]) -> String? {
    guard events != expected else { return nil }
    let difference = zip(events + ["(end)"], expected + ["(end)"]).first { $0 != $1 }
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
        json: corpus.has(id + "/in.json") ? try corpus.bytes(id + "/in.json") : nil,
        isInvalid: corpus.has(id + "/error")
      )
    }
  }
}
