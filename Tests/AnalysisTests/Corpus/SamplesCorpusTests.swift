import Analysis
import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

/// Istio's samples are valid, alone and in the sets that its documentation applies together.
@Suite("SamplesCorpus")
struct SamplesCorpusTests {
  private struct Entry: Decodable {
    let id: String
    let file: String
  }

  /// The sets that are applied together.
  private static let sets: [String: [String]] = [
    "set: bookinfo": [
      "bookinfo/platform/kube/bookinfo.yaml", "bookinfo/networking/bookinfo-gateway.yaml",
      "bookinfo/networking/destination-rule-all.yaml", "bookinfo/networking/virtual-service-all-v1.yaml",
    ],
    "set: httpbin": ["httpbin/httpbin.yaml", "httpbin/httpbin-gateway.yaml"],
    "set: helloworld": ["helloworld/helloworld.yaml", "helloworld/helloworld-gateway.yaml"],
  ]

  @Test("every sample alone, and the sets that belong together, have no finding of error level")
  func clean() throws {
    guard let corpus = Corpus("samples") else { return }
    let entries = try JSONDecoder().decode([Entry].self, from: Data(corpus.bytes("index.json")))
    var cases = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, [$0.file]) })
    cases.merge(Self.sets) { $1 }
    var outcomes: [String: Bool] = [:]
    var errors: [String] = []
    for (id, files) in cases {
      let found = try Self.errors(in: files, of: corpus)
      outcomes[id] = found.isEmpty
      errors += found
    }
    #expect(corpus.report(outcomes, skips: [:], label: "samples-analysis") == [])
    #expect(errors.sorted() == [])
  }

  private static func errors(in files: [String], of corpus: Corpus) throws -> [String] {
    var analysis = Analysis(MeshSettings())
    for file in files {
      let source = SourceFile(name: file, bytes: try corpus.bytes(file))
      for document in Parser.documents(in: source) { analysis.add(document) }
    }
    return analysis.findings().filter { $0.severity == .error }.map { finding in
      "\(finding.place.source.name): \(finding.code.rawValue) \(finding.message)"
    }
  }
}
