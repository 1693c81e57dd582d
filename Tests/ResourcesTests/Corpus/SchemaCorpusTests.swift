import Diagnostics
import Foundation
import Resources
import TestSupport
import Testing
import YAML

/// Holds the tables to the definitions they were written from: a field that either side lacks is told by its path.
@Suite("SchemaCorpus")
struct SchemaCorpusTests {
  @Test("the tables have the fields, types and bounds of Istio's CRDs, and no others")
  func istio() throws {
    guard let corpus = Corpus("validate") else { return }
    let walk = try Self.comparison(in: corpus, "crd-all.gen.yaml")
    #expect(walk.differences == [])
    #expect(walk.fieldCount > 2_000)
  }

  @Test("the tables have the fields, types and bounds of the Gateway API's CRDs, and no others")
  func gatewayAPI() throws {
    guard let corpus = Corpus("kube") else { return }
    let folder = corpus.folder.appendingPathComponent("gateway-api")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let walk = try Self.comparison(in: corpus, "gateway-api/\(file)")
      #expect(walk.differences == [])
      #expect(walk.fieldCount > 5)
    }
  }

  @Test("the tables have the fields that a Kubernetes server publishes, and no others")
  func kubernetes() throws {
    guard let corpus = Corpus("kube") else { return }
    for file in ["api-v1", "apis-apps-v1", "apis-batch-v1", "apis-discovery.k8s.io-v1", "apis-networking.k8s.io-v1"] {
      let document = Parser.parse(SourceFile(name: file, bytes: try corpus.bytes("openapi/\(file).json")))
      let schemas = try #require(document.root?["components"]?["schemas"])
      var walk = DefinitionComparison(definitions: schemas)
      for pair in schemas.pairs {
        guard let type = pair.value["x-kubernetes-group-version-kind"]?.items.first(where: { _ in true }),
          let kind = ResourceKind.named(group: type["group"]?.text ?? "", kind: type["kind"]?.text ?? ""),
          let schema = kind.schema(version: type["version"]?.text ?? ""),
          pair.key.text.hasSuffix(".\(kind.kind)")
        else { continue }
        walk.compare(pair.value, .object(schema.shape), kind.kind)
      }
      #expect(walk.differences == [])
      #expect(walk.fieldCount > 10)
    }
  }

  private static func comparison(in corpus: Corpus, _ path: String) throws -> DefinitionComparison {
    var walk = DefinitionComparison(definitions: nil)
    for document in Parser.documents(in: SourceFile(name: path, bytes: try corpus.bytes(path))) {
      guard let spec = document.root?["spec"], let versions = spec["versions"] else { continue }
      let kind = spec["names"]?["kind"]?.text ?? ""
      let known = ResourceKind.named(group: spec["group"]?.text ?? "", kind: kind)
      if known?.plural != spec["names"]?["plural"]?.text { walk.differences.append("\(kind): plural") }
      if known?.isNamespaced != (spec["scope"]?.text == "Namespaced") { walk.differences.append("\(kind): scope") }
      for version in versions.items {
        let name = version["name"]?.text ?? ""
        guard let schema = known?.schema(version: name), let definition = version["schema"]?["openAPIV3Schema"] else {
          walk.differences.append("\(kind) \(name): no schema")
          continue
        }
        walk.compare(definition, .object(schema.shape), "\(kind) \(name)")
      }
    }
    return walk
  }
}
