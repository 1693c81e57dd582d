import Diagnostics
import HTTP
import KubernetesTestSupport
import MeshStores
import Resources
import TestSupport
import Testing
import YAML

@Suite("Lists of a cluster")
struct ClusterListTests {
  /// What a resource of a list is, in comparable form.
  private struct Seen: Equatable, Sendable {
    let name: String
    let namespace: String
    let type: GroupVersionKind
    let revision: String
    let value: Value?

    init(_ resource: StoredResource) {
      name = resource.reference.name
      namespace = resource.reference.namespace
      type = resource.type
      revision = resource.revision.description
      value = try? resource.value
    }

    /// What it is in the tree of the whole list; an item that does not say its kind is of the list's.
    init(_ item: Node) {
      let metadata = item.member("metadata")
      name = metadata?.member("name")?.text ?? ""
      namespace = metadata?.member("namespace")?.text ?? ""
      let (version, kind) = (item.member("apiVersion")?.text, item.member("kind")?.text)
      type =
        if let version, let kind {
          GroupVersionKind(apiVersion: version, kind: kind)
        } else {
          GroupVersionKind(group: "networking.istio.io", version: "v1", kind: "VirtualService")
        }
      revision = metadata?.member("resourceVersion")?.text ?? ""
      value = try? item.value
    }
  }

  private static func item(_ number: Int, _ random: inout SeededGenerator) -> String {
    let type = ["", #""kind":"VirtualService","apiVersion":"networking.istio.io/v1alpha3","#, #""kind":"Other","#]
    let spec = [
      "null", "{}", #"{"hosts": ["a\u00e9\"]}", "é"]}"#, #"{"http":[{"route":[{"weight":-1.5e1}]}]}"#, "[[],[{}]]",
      "true",
    ]
    let version = Int.random(in: 0..<1_000, using: &random)
    let metadata = #"{"namespace":"prod","name":"n\#(number)","labels":{"a":"]}"},"resourceVersion":"\#(version)"}"#
    let body = #""spec": \#(spec.randomElement(using: &random) ?? "")"#
    let parts = [#""metadata" : \#(metadata)"#, body].shuffled(using: &random)
    return "{" + (type.randomElement(using: &random) ?? "") + parts.joined(separator: " ,\n") + "}"
  }

  /// The text in up to four pieces.
  private static func step(_ text: String, _ random: inout SeededGenerator) -> ScriptedTransport.Step {
    let bytes = Array(text.utf8)
    let cuts = ([0, bytes.count] + (0..<3).map { _ in Int.random(in: 0...bytes.count, using: &random) }).sorted()
    let pieces = zip(cuts, cuts.dropFirst()).map { Array(bytes[$0..<$1]) }.filter { !$0.isEmpty }
    return .answer(status: 200, headers: [:], pieces: pieces, failure: nil)
  }

  @Test("resources are what the tree of the whole list says, though each is read by itself")
  func sameResources() async throws {
    let seed = UInt64.random(in: .min ... .max)
    print("ClusterListTests: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let items = (0..<Int.random(in: 0..<8, using: &random)).map { Self.item($0, &random) }
      let members = [#""metadata":{"resourceVersion":"9"}"#, "\"items\":[" + items.joined(separator: ",") + "]"]
      let text = "{" + members.shuffled(using: &random).joined(separator: ",") + "}"
      let root = try #require(try Parser.jsonValue(of: SourceFile(name: "list.json", text: text)))
      let (store, _) = ClusterStoreTests.store([Self.step(text, &random)])
      let query = ResourceQuery(.virtualService, namespace: "prod")
      let seen = try await store.list(query) { Seen($0) }.all()
      #expect(seen == (root.member("items")?.items.map { Seen($0) } ?? []), "\(text)")
    }
  }
}
