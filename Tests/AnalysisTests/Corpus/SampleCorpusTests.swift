import Analysis
import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

/// Holds the checks to the manifests that Istio shows its users: none of them has an error, alone or together.
@Suite("SampleCorpus")
struct SampleCorpusTests {
  private static let sets = [
    [
      "bookinfo/platform/kube/bookinfo.yaml", "bookinfo/networking/bookinfo-gateway.yaml",
      "bookinfo/networking/destination-rule-all.yaml", "bookinfo/networking/virtual-service-all-v1.yaml",
    ],
    ["httpbin/httpbin.yaml", "httpbin/httpbin-gateway.yaml"],
    ["helloworld/helloworld.yaml", "helloworld/helloworld-gateway.yaml"],
  ]

  @Test("each sample alone, and those that belong together, have no error")
  func clean() throws {
    guard let corpus = Corpus("samples") else { return }
    let files = try FileManager.default.subpathsOfDirectory(atPath: corpus.folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    var outcomes: [String: Bool] = [:]
    for paths in files.map({ [$0] }) + Self.sets {
      let errors = try Self.errors(in: paths, of: corpus)
      outcomes[paths.joined(separator: " ")] = errors == []
      #expect(errors == [], "\(paths)")
    }
    #expect(corpus.report(outcomes, skips: [:]) == [])
  }

  private static func errors(in paths: [String], of corpus: Corpus) throws -> [String] {
    var analysis = Analysis(MeshSettings())
    for path in paths {
      let source = SourceFile(name: path, bytes: try corpus.bytes(path))
      for document in Parser.documents(in: source) { analysis.add(document) }
    }
    return analysis.findings().filter { $0.severity == .error }.map { "\($0.code.rawValue) \($0.message)" }
  }
}
