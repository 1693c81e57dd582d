import Diagnostics
import Foundation
import ProxyConfig
import TestSupport
import Testing
import YAML

@Suite("A real Envoy takes what the corpus leads to", .requires(.envoy))
struct CorpusSamplesTests {
  /// The proxies that each file is translated for.
  static func translations(_ input: TranslationInput) -> [(String, Translation)] {
    let gateway = ProxyIdentity(kind: .gateway, namespace: "istio-system", labels: ["istio": "ingressgateway"])
    let workload = ProxyIdentity(labels: ["app": "productpage", "version": "v1"])
    return [
      ("standalone", Translation(input, for: ProxyIdentity(), target: .standalone(.init()))),
      ("sidecar", Translation(input, for: workload, target: .istiod)),
      ("gateway", Translation(input, for: gateway, target: .istiod)),
    ]
  }

  private static func documents(_ url: URL) throws -> [Document] {
    Parser.documents(in: SourceFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url))))
  }

  private static func manifests(_ folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
  }

  @Test("Istio's samples, each with the services of Bookinfo")
  func samples() throws {
    guard let corpus = Corpus("samples") else { return }
    let base = try ["platform/kube/bookinfo.yaml", "networking/destination-rule-all.yaml"].flatMap {
      try Self.documents(corpus.folder.appendingPathComponent("bookinfo/\($0)"))
    }
    let files = Self.manifests(corpus.folder)
    let cases = try files.flatMap { file in
      Self.translations(TranslationInput(base + (try Self.documents(file)))).map {
        EnvoyAcceptance.Case("\(file.lastPathComponent) \($0.0)", $0.1)
      }
    }
    #expect(!cases.isEmpty)
    #expect(try EnvoyAcceptance.objections(to: cases) == [])
    print("corpus samples-translation: \(cases.count)/\(cases.count)")
  }

  @Test("objects with mistakes, which analysis finds", arguments: ["analyze/testdata", "validate/documents", "legacy"])
  func mistakes(folder: String) throws {
    guard let corpus = Corpus(folder) else { return }
    let cases = try Self.manifests(corpus.folder).flatMap { file in
      Self.translations(TranslationInput(try Self.documents(file))).map {
        EnvoyAcceptance.Case("\(file.lastPathComponent) \($0.0)", $0.1)
      }
    }
    #expect(try EnvoyAcceptance.objections(to: cases) == [])
  }
}
