import Foundation
import Resources
import Testing
import YAML

@testable import MeshStores

@Suite("Files of manifests as a mesh of their own")
struct FileStoreTests {
  private static let weight: FieldPath = ["spec", "http", 0, "route", 0, "weight"]

  private static func store(
    _ mesh: ScratchMesh,
    _ names: [String],
    isInPlace: Bool,
    directory: String? = nil
  ) throws -> FileStore {
    try FileStore(
      names.map { .file(mesh.file($0)) },
      named: "files",
      newFilesIn: directory,
      replacesFiles: isInPlace,
      defaultNamespace: "default"
    )
  }

  private static func object(_ name: String) -> Value {
    [
      "apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": ["name": .string(name)],
      "spec": ["hosts": [.string(name)]],
    ]
  }

  @Test("a change keeps all other text, on paper and in place", arguments: [false, true])
  func edit(isInPlace: Bool) async throws {
    let text = "# top\n" + Manifest.virtualService("a") + "---\n" + Manifest.virtualService("b")
    let mesh = try ScratchMesh(["a.yaml": text, "c.yaml": Manifest.virtualService("c")])
    let store = try Self.store(mesh, ["a.yaml", "c.yaml"], isInPlace: isInPlace)
    let resource = try await store.get(.virtualService("b"))
    let edits: [Edit] = [.test(Self.weight, 50), .set(Self.weight, 70)]
    let after = try await store.edit(resource.reference, at: resource.revision, edits, dryRun: .none)
    #expect(try after.value.value(at: Self.weight) == 70)
    let changed =
      "# top\n" + Manifest.virtualService("a") + "---\n"
      + Manifest.virtualService("b").replacing("weight: 50  #", with: "weight: 70  #")
    let texts = store.texts.map { [$0.before, $0.after].map { String(decoding: $0 ?? [], as: UTF8.self) } }
    #expect(texts == [[text, changed], [Manifest.virtualService("c"), Manifest.virtualService("c")]])
    #expect(try mesh.read("a.yaml") == (isInPlace ? changed : text))
    #expect(try await store.get(.virtualService("b")).revision == after.revision)
  }

  @Test("in place, what someone else wrote since is a conflict, and what they wrote elsewhere is kept")
  func foreign() async throws {
    let mesh = try ScratchMesh(["a.yaml": Manifest.virtualService("a") + "---\n" + Manifest.virtualService("b")])
    let store = try Self.store(mesh, ["a.yaml"], isInPlace: true)
    let first = try await store.get(.virtualService("a"))
    let second = try await store.get(.virtualService("b"))
    let foreign = Manifest.virtualService("a", weight: 10) + "---\n" + Manifest.virtualService("b")
    try mesh.write(foreign, to: "a.yaml")
    let failure = await mesh.failure { () throws(StoreError) in
      try await store.edit(first.reference, at: first.revision, [.set(Self.weight, 70)], dryRun: .none)
    }
    #expect(
      failure == "virtualservice.networking.istio.io/a in namespace default was changed by someone else since it was "
        + "read, at a.yaml:1:1"
    )
    _ = try await store.edit(second.reference, at: second.revision, [.set(Self.weight, 70)], dryRun: .none)
    #expect(
      try mesh.read("a.yaml") == Manifest.virtualService("a", weight: 10) + "---\n"
        + Manifest.virtualService("b").replacing("weight: 50  #", with: "weight: 70  #")
    )
  }

  @Test("a new resource goes to the end of the last file, or to a file of its own", arguments: [false, true])
  func creation(isInPlace: Bool) async throws {
    let mesh = try ScratchMesh(["a.yaml": Manifest.virtualService("a"), "b.yaml": "# none yet"])
    let appending = try Self.store(mesh, ["a.yaml", "b.yaml"], isInPlace: isInPlace)
    let made = try await appending.create(Self.object("c"), dryRun: .none)
    #expect(made.place?.description == mesh.file("b.yaml:3:1"))
    let new = "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: c\nspec:\n  hosts:\n  - c\n"
    #expect(appending.texts.last?.after == Array("# none yet\n---\n\(new)".utf8))
    #expect(try mesh.read("b.yaml") == (isInPlace ? "# none yet\n---\n\(new)" : "# none yet"))
    let again = await mesh.failure { () throws(StoreError) in
      try await appending.create(Self.object("c"), dryRun: .none)
    }
    #expect(again == "virtualservice.networking.istio.io/c in namespace default already exists at b.yaml:3:1")
    let beside = try Self.store(mesh, ["a.yaml"], isInPlace: isInPlace, directory: mesh.path)
    _ = try await beside.create(Self.object("d"), dryRun: .none)
    #expect(beside.texts.map(\.name) == ["a.yaml", "virtualservice-d.yaml"].map(mesh.file))
    #expect(try mesh.names().contains("virtualservice-d.yaml") == isInPlace)
    #expect(try await beside.get(.virtualService("d")).value.value(at: ["spec", "hosts", 0]) == "d")
  }

  @Test("resources are listed in order, told once, found by kind, applied and deleted", arguments: [false, true])
  func life(isInPlace: Bool) async throws {
    let mesh = try ScratchMesh(["z.yaml": Manifest.virtualService("z"), "a.yaml": Manifest.virtualService("a")])
    let store = try Self.store(mesh, ["z.yaml", "a.yaml"], isInPlace: isInPlace)
    let query = ResourceQuery(.virtualService, namespace: nil, pageSize: 1)
    var pages: [[String]] = []
    for try await page in store.list(query) { pages.append(page.resources.map(\.reference.name)) }
    #expect(pages == [["a"], ["z"]])
    var events: [String] = []
    for try await event in store.watch(query) { events.append(event.reference?.name ?? "listed") }
    #expect(events == ["a", "z", "listed"])
    #expect(try await store.kind(called: "vs") == .virtualService)
    let resource = try await store.get(.virtualService("z"))
    _ = try await store.apply(
      Self.object("z"),
      writtenAs: nil,
      over: resource.revision,
      forcesConflicts: false,
      dryRun: .none
    )
    #expect(try await store.get(.virtualService("z")).node["spec"]?["http"] == nil)
    try await store.delete(.virtualService("a"), at: nil, dryRun: .none)
    #expect(store.texts.map { $0.after == nil } == [false, true])
    #expect(try mesh.names() == (isInPlace ? ["z.yaml"] : ["a.yaml", "z.yaml"]))
  }

  @Test("a resource that is given twice is read as it is applied last, and not changed")
  func twice() async throws {
    let mesh = try ScratchMesh([
      "a.yaml": Manifest.virtualService("a"), "b.yaml": Manifest.virtualService("a", weight: 1),
    ])
    let store = try Self.store(mesh, ["a.yaml", "b.yaml"], isInPlace: false)
    let resource = try await store.get(.virtualService("a"))
    #expect(resource.place?.description == mesh.file("b.yaml:1:1"))
    let failure = await mesh.failure { () throws(StoreError) in
      try await store.edit(resource.reference, at: resource.revision, [.set(Self.weight, 70)], dryRun: .none)
    }
    #expect(
      failure == "virtualservice.networking.istio.io/a in namespace default is given more than once: at a.yaml:1:1 "
        + "and \(mesh.file("b.yaml:1:1").replacing(mesh.path + "/", with: ""))"
    )
  }
}
