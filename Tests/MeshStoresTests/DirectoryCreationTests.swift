import Foundation
import Resources
import Testing
import YAML

@testable import MeshStores

@Suite("Resources are added to a directory and taken out of it")
struct DirectoryCreationTests {
  static func object(_ name: String, namespace: String? = nil) -> Value {
    var metadata: [Value.Entry] = [Value.Entry("name", .string(name))]
    if let namespace { metadata.append(Value.Entry("namespace", .string(namespace))) }
    return [
      "apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": .mapping(metadata),
      "spec": ["hosts": ["a"]],
    ]
  }

  @Test("a new resource gets a file of its own, named after it, and never that of another")
  func creation() async throws {
    let mesh = try ScratchMesh()
    let store = mesh.store()
    let created = try await store.create(Self.object("a"), dryRun: .none)
    #expect(created.place?.description == mesh.file("virtualservice-a.yaml:1:1"))
    #expect(
      try mesh.read("virtualservice-a.yaml") == """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata:
          name: a
        spec:
          hosts:
          - a

        """
    )
    #expect(try await store.get(.virtualService("a")).revision == created.revision)
    #expect(
      await mesh.failure { () throws(StoreError) in try await store.create(Self.object("a"), dryRun: .none) }
        == "virtualservice.networking.istio.io/a in namespace default already exists at virtualservice-a.yaml:1:1"
    )
    _ = try await store.create(Self.object("a", namespace: "prod"), dryRun: .none)
    try mesh.write("x", to: "virtualservice-a-stage.yaml")
    _ = try await store.create(Self.object("a", namespace: "stage"), dryRun: .none)
    #expect(
      try mesh.names() == [
        "virtualservice-a-prod.yaml", "virtualservice-a-stage-2.yaml", "virtualservice-a-stage.yaml",
        "virtualservice-a.yaml",
      ]
    )
    #expect(try mesh.read("virtualservice-a-stage.yaml") == "x")
  }

  @Test("a namespace other than default is written down")
  func namespaces() async throws {
    let mesh = try ScratchMesh()
    _ = try await mesh.store(namespace: "prod").create(Self.object("a"), dryRun: .none)
    #expect(try await mesh.store().get(.virtualService("a", namespace: "prod")).reference.name == "a")
  }

  @Test(
    "what has no kind or name is no object",
    arguments: [
      (["apiVersion": "v1", "metadata": ["name": "x"]], "the object has no kind"),
      (["kind": "Pod", "metadata": ["name": "x"]], "the object has no apiVersion"),
      (["apiVersion": "v1", "kind": "Pod", "metadata": ["generateName": "x"]], "the object has no metadata.name"),
      (1, "the object has no apiVersion"),
    ] as [(Value, String)]
  )
  func noObjects(_ object: Value, _ message: String) async throws {
    let mesh = try ScratchMesh()
    let store = mesh.store()
    #expect(await mesh.failure { () throws(StoreError) in try await store.create(object, dryRun: .none) } == message)
    #expect(try mesh.names() == [])
  }

  struct Removal: CustomTestStringConvertible, Sendable {
    let text: String
    let expected: String?
    var testDescription: String { text }
  }

  static let a = "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a}\n"
  static let b = "apiVersion: v1\nkind: Namespace\nmetadata: {name: b}  # stays\n"
  static let json = #"{"apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": {"name": "a"}}"#

  @Test(
    "a document goes with its marker, the rest stays as it is",
    arguments: [
      Removal(text: a, expected: nil),
      Removal(text: "---\n" + a + "---\n", expected: nil),
      Removal(text: "# about a\n" + a + "---\n# nothing\n", expected: nil),
      Removal(text: a + "---\n" + b, expected: b),
      Removal(text: "---\n" + a + "---\n" + b, expected: "---\n" + b),
      Removal(text: b + "---\n" + a, expected: b),
      Removal(
        text: b + "--- # a\n" + a + "---\n" + b.replacing("b}", with: "c}"),
        expected: b + "---\n" + b.replacing("b}", with: "c}")
      ),
      Removal(text: "# licence\n\n# about a\n" + a + "---\n" + b, expected: "# licence\n\n" + b),
      Removal(text: "# licence\n---\n" + a + "---\n" + b, expected: "# licence\n---\n" + b),
      Removal(text: "# about a\n" + a + "---\n" + b, expected: b),
      Removal(text: "%YAML 1.2\n---\n" + a + "...\n" + b, expected: b),
      Removal(
        text: a + "--- {apiVersion: v1, kind: Namespace, metadata: {name: b}}\n",
        expected: "--- {apiVersion: v1, kind: Namespace, metadata: {name: b}}\n"
      ),
      Removal(text: a + "---\nfree: text", expected: "free: text"),
      Removal(text: json + "\n{\"a\": 1}\n", expected: "{\"a\": 1}\n"),
    ]
  )
  func removals(_ test: Removal) async throws {
    let mesh = try ScratchMesh(["x.yaml": test.text])
    try await mesh.store().delete(.virtualService("a"), at: nil, dryRun: .none)
    if let expected = test.expected {
      #expect(try mesh.read("x.yaml") == expected)
    } else {
      #expect(try mesh.names() == [])
    }
    let store = mesh.store()
    #expect(
      await mesh.failure { () throws(StoreError) in
        try await store.delete(.virtualService("a"), at: nil, dryRun: .none)
      } == "virtualservice.networking.istio.io/a in namespace default not found"
    )
  }
}
