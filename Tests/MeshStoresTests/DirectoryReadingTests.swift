import Foundation
import Resources
import Testing
import YAML

@testable import MeshStores

@Suite("A directory is read as a mesh")
struct DirectoryReadingTests {
  @Test("resources are found in directories below and in lists, others and dot-directories are passed over")
  func finding() async throws {
    let mesh = try ScratchMesh([
      "a.yaml": "# nothing\n---\nvalues: {kind: x}\n---\n" + Manifest.virtualService("a"),
      "deep/er/b.yml": Manifest.virtualService("b", namespace: "prod"),
      "list.json": """
      {"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "n"}},
      {"apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": {"name": "c", "unknown": 1}}]}
      """,
      ".git/c.yaml": Manifest.virtualService("hidden"),
      "notes.txt": Manifest.virtualService("text"),
    ])
    let store = mesh.store(namespace: "test")
    let all = try await store.list(ResourceQuery(.virtualService, namespace: nil)).all()
    #expect(
      all.map { "\($0.reference.place)" } == [
        "virtualservice.networking.istio.io/b in namespace prod",
        "virtualservice.networking.istio.io/a in namespace test",
        "virtualservice.networking.istio.io/c in namespace test",
      ]
    )
    #expect(
      all.map { $0.place?.description.replacing(mesh.path + "/", with: "") } == [
        "deep/er/b.yml:1:1", "a.yaml:5:1", "list.json:2:1",
      ]
    )
    #expect(all[2].node["metadata"]?["unknown"]?.integer == 1)
    let namespace = try await store.get(ResourceReference(.namespace, "n", namespace: "ignored"))
    #expect(namespace.reference.place == "namespace/n")
    #expect(mesh.told == [])
    #expect(store.name == "mesh \(mesh.path)")
  }

  @Test("a file that does not parse hides only itself, and is told once for each state")
  func malformed() async throws {
    let mesh = try ScratchMesh(["a.yaml": Manifest.virtualService("a"), "b.yaml": "a: [\n"])
    let store = mesh.store()
    for _ in 0..<2 {
      #expect(try await store.get(.virtualService("a")).reference.name == "a")
      #expect(
        await mesh.failure { () throws(StoreError) in try await store.get(.virtualService("b")) }
          == "virtualservice.networking.istio.io/b in namespace default not found"
      )
    }
    #expect(mesh.told.count == 1)
    #expect(mesh.told.first?.hasPrefix("b.yaml:") == true)
    try mesh.write(Manifest.virtualService("b"), to: "b.yaml")
    #expect(try await store.get(.virtualService("b")).reference.name == "b")
  }

  @Test("a resource given twice is read, the last one, and told; both places are named when it is to be changed")
  func duplicates() async throws {
    let text = Manifest.virtualService("a", weight: 90)
    let mesh = try ScratchMesh(["a.yaml": Manifest.virtualService("a"), "b.yaml": "\n" + text])
    let store = mesh.store()
    let resource = try await store.get(.virtualService("a"))
    #expect(resource.place?.description == mesh.file("b.yaml:2:1"))
    #expect(
      mesh.told == [
        "virtualservice.networking.istio.io/a in namespace default is given more than once, at a.yaml:1:1 and b.yaml:2:1; "
          + "the last one is taken, and none can be changed"
      ]
    )
    let failure = await mesh.failure { () throws(StoreError) in
      try await store.edit(.virtualService("a"), at: resource.revision, [.remove(["spec"])], dryRun: .none)
    }
    #expect(
      failure == "virtualservice.networking.istio.io/a in namespace default is given more than once: "
        + "at a.yaml:1:1 and b.yaml:2:1"
    )
    #expect(try mesh.read("b.yaml") == "\n" + text)
  }

  @Test("the revision changes with the text of the document and with nothing else")
  func revisions() async throws {
    let mesh = try ScratchMesh(["a.yaml": Manifest.virtualService("a") + "---\n" + Manifest.virtualService("b")])
    let store = mesh.store()
    let first = try await store.get(.virtualService("a")).revision
    try mesh.write(Manifest.virtualService("a") + "---\n" + Manifest.virtualService("c"), to: "a.yaml")
    #expect(try await mesh.store().get(.virtualService("a")).revision == first)
    try mesh.write(Manifest.virtualService("a", weight: 51), to: "b.yaml")
    try mesh.remove("a.yaml")
    #expect(try await store.get(.virtualService("a")).revision != first)
  }

  @Test("pages hold what they may, in order, and only what is selected")
  func pages() async throws {
    let mesh = try ScratchMesh()
    for number in 0..<7 { try mesh.write(Manifest.virtualService("vs\(number)"), to: "\(number).yaml") }
    let query = ResourceQuery(.virtualService, namespace: "default", pageSize: 3)
    var pages: [[String]] = []
    for try await page in mesh.store().list(query) { pages.append(page.resources.map(\.reference.name)) }
    #expect(pages == [["vs0", "vs1", "vs2"], ["vs3", "vs4", "vs5"], ["vs6"]])
    var narrow = query
    narrow.fields = try FieldSelector(parsing: "metadata.name!=vs1")
    let names = try await mesh.store().list(narrow).all().map(\.reference.name)
    #expect(names == ["vs0", "vs2", "vs3", "vs4", "vs5", "vs6"])
    #expect(try await mesh.store().list(ResourceQuery(.virtualService, namespace: "prod")).all().isEmpty)
  }

  @Test("a kind that is not known is called by what is in the directory")
  func kinds() async throws {
    let mesh = try ScratchMesh(["a.yaml": "apiVersion: example.com/v1\nkind: Policy\nmetadata: {name: a}\n"])
    let store = mesh.store()
    #expect(try await store.kind(called: "vs") == .virtualService)
    let kind = try await store.kind(called: "policies")
    #expect(kind.qualifiedName == "policy.example.com")
    #expect(try await store.list(ResourceQuery(kind, namespace: nil)).all().map(\.reference.name) == ["a"])
    #expect(
      await mesh.failure { () throws(StoreError) in try await store.kind(called: "x") } == "there is no kind \"x\""
    )
  }

  @Test("a directory that is not there, or is a file, is an error of its own")
  func noDirectory() async throws {
    let mesh = try ScratchMesh(["f.yaml": ""])
    for (path, message) in [
      ("none", "cannot list none: no such file or directory"),
      ("f.yaml", "cannot list f.yaml: not a directory"),
    ] {
      let store = DirectoryStore(mesh.file(path)) { _ in }
      #expect(await mesh.failure { () throws(StoreError) in try await store.get(.virtualService("a")) } == message)
    }
  }
}
