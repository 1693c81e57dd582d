import Diagnostics
import Foundation
import MeshCommands
import TestSupport
import Testing
import YAML

@testable import Analysis

/// Holds `meshctl validate` to how istioctl's own commands end with the same files.
@Suite("ValidateCorpus")
struct CommandCorpusTests {
  /// Cases where istioctl's answer is taken for its fault, or asks for what meshctl does not have, each with the reason.
  private static let skips = [
    "resource-09": "a Deployment of apps/v1 without a selector is refused by every API server",
    "resource-12": "a Service without apiVersion is refused by every API server",
    "resource-13": "IstioOperator is the installer's own kind, which no API server reads any more",
    "resource-20": "a Deployment of v1 is refused by every API server: it is of apps/v1",
    "resource-21": "a Deployment of v1 is refused by every API server: it is of apps/v1",
    "json-output-empty": "a file that is named is read, whatever it is called",
    "parse-error-ignored": "there is no flag to pass over what cannot be read; --ignore names what to leave out",
  ]

  @Test("validate accepts and refuses what istioctl validate does")
  func validate() throws {
    guard let corpus = Corpus("validate-cli") else { return }
    let cases = try JSONDecoder().decode([CommandCase].self, from: Data(corpus.bytes("cases.json")))
    var outcomes: [String: Bool] = [:]
    var differences: [String] = []
    for entry in cases {
      let words = entry.file.map { ["--filename", $0] } ?? entry.args ?? []
      let run = Self.run(words, in: corpus)
      let fails = entry.exitError ?? (entry.valid == false)
      let isNamed = Self.names(in: entry.wantRegex ?? "").allSatisfy { run.output.contains($0) }
      outcomes[entry.id] = (run.status != .done) == fails && isNamed
      if outcomes[entry.id] == false, Self.skips[entry.id] == nil {
        differences.append("\(entry.id) \(words): \(run.status)\n\(run.output)\(run.error)")
      }
    }
    #expect(corpus.report(outcomes, skips: Self.skips) == [])
    #expect(differences == [])
  }

  @Test("validate finds what istioctl analyze finds, and ends as it does")
  func analyze() throws {
    guard let corpus = Corpus("analyze-cli") else { return }
    let cases = try JSONDecoder().decode([CommandCase].self, from: Data(corpus.bytes("cases.json")))
    var outcomes: [String: Bool] = [:]
    var differences: [String] = []
    for entry in cases {
      let run = Self.run(Self.words(for: entry.args ?? []), in: corpus)
      let isFound = (entry.codes ?? []).allSatisfy { run.output.contains("[\($0)]") }
      outcomes[entry.id] = (run.status != .done) == (entry.exitError ?? false) && isFound
      if outcomes[entry.id] == false, Self.skips[entry.id] == nil {
        differences.append("\(entry.id) \(entry.args ?? []): \(run.status)\n\(run.output)\(run.error)")
      }
    }
    #expect(corpus.report(outcomes, skips: Self.skips) == [])
    #expect(differences == [])
  }

  /// The names that istioctl's words hold in quotes: meshctl says it in other words, of the same names.
  private static func names(in pattern: String) -> [Substring] {
    let parts = pattern.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 && !parts[$0].contains("*") }.map { parts[$0] }
  }

  /// meshctl's words for those of `istioctl analyze`.
  private static func words(for words: [String]) -> [String] {
    var translated: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--use-kube=false", "--ignore-unknown=true", "-ojson", "-A": continue
      case "--failure-threshold": _ = rest.popFirst()
      case "--analyzer": translated += ["--only", codes(of: rest.popFirst() ?? "")]
      case "--namespace": translated += ["-n", rest.popFirst() ?? ""]
      case _ where word.hasPrefix("--suppress="): translated.append("--ignore=" + word.dropFirst(11))
      case "-R", "--recursive": translated.append("-R")
      default: translated += ["-f", word]
      }
    }
    return translated
  }

  /// The codes of one of Istio's analyzers, which meshctl has no name for: those that its checks find in the examples.
  private static func codes(of analyzer: String) -> String {
    var codes: Set<FindingCode> = []
    for code in FindingCode.allCases {
      var analysis = Analysis(MeshSettings())
      for document in Parser.documents(in: SourceFile(name: "wrong.yaml", text: code.entry.wrong)) {
        analysis.add(document)
      }
      var report = FindingReport()
      for check in Analyzers.all where check.istioName?.description == analyzer {
        check.analyze(analysis.mesh, into: &report)
      }
      codes.formUnion(report.findings.map(\.code))
    }
    return codes.sorted().map(\.rawValue).joined(separator: ",")
  }

  private static func run(_ words: [String], in corpus: Corpus) -> CommandRun {
    let folder = corpus.folder.path
    return CommandRun(["validate"] + words.map { corpus.has($0) ? "\(folder)/\($0)" : $0 })
  }
}
