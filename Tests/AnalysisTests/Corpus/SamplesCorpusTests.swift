import Analysis
import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

/// Holds the checks to the manifests that Istio ships: nothing in them is an error.
@Suite("SamplesCorpus")
struct SamplesCorpusTests {
  @Test("no file of the samples has an error by itself")
  func alone() throws {
    guard let corpus = Corpus("samples") else { return }
    let enumerator = FileManager.default.enumerator(at: corpus.folder, includingPropertiesForKeys: nil)
    let files = (enumerator?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }
    #expect(!files.isEmpty)
    for file in files {
      var analysis = Analysis(MeshSettings())
      let source = SourceFile(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
      for document in Parser.documents(in: source) { analysis.add(document) }
      let errors = analysis.findings().filter { $0.severity == .error }.map { "\($0.code.rawValue) \($0.message)" }
      #expect(errors == [], "\(file.path)")
    }
  }
}
