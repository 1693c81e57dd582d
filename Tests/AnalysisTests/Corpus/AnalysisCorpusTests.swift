import Diagnostics
import Foundation
import Resources
import TestSupport
import Testing
import YAML

@testable import Analysis

/// Holds the analyzers to what Istio's find in the same files.
@Suite("AnalysisCorpus")
struct AnalysisCorpusTests {
  /// Cases where Istio's answer is taken for its fault, each with the reason.
  private static let skips: [String: String] = [:]

  @Test("the analyzers find what Istio's find, by code and object")
  func analyze() throws {
    guard let corpus = Corpus("analyze") else { return }
    let cases = try JSONDecoder().decode([AnalyzeCase].self, from: Data(corpus.bytes("cases.json")))
    var outcomes: [String: Bool] = [:]
    var differences: [String] = []
    for entry in cases {
      let expected = entry.expected.map { "\($0.code) \($0.origin)" }.sorted()
      let found = try Self.findings(of: entry, in: corpus)
      outcomes[entry.id] = found == expected
      if found != expected, Self.skips[entry.id] == nil {
        differences.append("\(entry.id) (\(entry.analyzer)): found \(found), expected \(expected)")
      }
    }
    #expect(corpus.report(outcomes, skips: Self.skips) == [])
    #expect(differences == [])
  }

  private static func findings(of entry: AnalyzeCase, in corpus: Corpus) throws -> [String] {
    var settings = MeshSettings()
    settings.defaultNamespace = ""
    // Certificates of the cases have expired long ago.
    settings.now = Int64(Date().timeIntervalSince1970)
    settings.meshConfig = try entry.meshConfigFile.flatMap { try documents($0, in: corpus).first?.root }
    settings.meshNetworks = try entry.meshNetworksFile.flatMap { try documents($0, in: corpus).first?.root }
    var analysis = Analysis(settings)
    // Istio adds these where the files do not have them; here what comes later holds.
    for document in try documents("default-resources.yaml", in: corpus) { analysis.add(document) }
    for path in entry.inputFiles ?? [] {
      for document in try documents(path, in: corpus) { analysis.add(document) }
    }
    for (cluster, paths) in (entry.clusters ?? [:]).sorted(by: { $0.key < $1.key }) {
      for path in paths {
        for document in try documents(path, in: corpus) { analysis.add(document, cluster: cluster) }
      }
    }
    // What is found twice in an object, in the same words, Istio tells once.
    var seen: Set<[String]> = []
    // Deprecated fields stand in the schemas.
    let isDeprecation = entry.analyzer == "deprecation.DeprecationAnalyzer"
    let findings =
      isDeprecation
      ? analysis.findings().filter { $0.code == .deprecated } : report(of: entry.analyzer, on: analysis.mesh).findings
    return
      findings
      .filter { seen.insert([$0.code.rawValue, $0.object?.origin ?? "", $0.message]).inserted }
      .map { "\($0.code.rawValue) \($0.object?.origin ?? "")" }.sorted()
  }

  private static func report(of name: String, on mesh: Mesh) -> FindingReport {
    var report = FindingReport()
    for analyzer in Analyzers.all + Analyzers.optional where analyzer.istioName?.description == name {
      analyzer.analyze(mesh, into: &report)
    }
    let prefix = "schema.ValidationAnalyzer."
    guard name.hasPrefix(prefix) else { return report }
    for (kind, rules) in ObjectRules.byKind where kind.kind == name.dropFirst(prefix.count) {
      for object in mesh.objects(of: kind) {
        for rule in rules { rule.check(object, in: mesh.settings, into: &report) }
      }
    }
    return report
  }

  private static func documents(_ path: String, in corpus: Corpus) throws -> [Document] {
    Parser.documents(in: SourceFile(name: path, bytes: try corpus.bytes(path)))
  }
}
