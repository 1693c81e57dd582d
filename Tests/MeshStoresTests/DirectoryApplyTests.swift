import Resources
import Testing
import YAML

@testable import MeshStores

@Suite("Objects are applied to a directory")
struct DirectoryApplyTests {
  static let text = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: a  # the name
      annotations: {meshctl/history: x, team: blue}
    spec:
      hosts: [a]

    """

  static func object(_ host: String, namespace: String? = nil) -> Value {
    let namespace = namespace.map { [Value.Entry("namespace", .string($0))] } ?? []
    return [
      "apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
      "metadata": .mapping([Value.Entry("name", "a")] + namespace), "spec": ["hosts": [.string(host)]],
    ]
  }

  @Test("as edits of their text, in which the annotations of meshctl and the missing namespace stay")
  func edit() async throws {
    let mesh = try ScratchMesh(["a.yaml": Self.text])
    let store = mesh.store()
    let current = try await store.get(.virtualService("a"))
    let object = Self.object("b", namespace: "default")
    let shown = try await store.apply(
      object,
      writtenAs: nil,
      over: current.revision,
      forcesConflicts: false,
      dryRun: .client
    )
    #expect(try mesh.read("a.yaml") == Self.text)
    let applied = try await store.apply(
      object,
      writtenAs: nil,
      over: current.revision,
      forcesConflicts: false,
      dryRun: .none
    )
    #expect(try applied.value == shown.value)
    #expect(
      try mesh.read("a.yaml")
        == Self.text.replacing(", team: blue", with: "").replacing("hosts: [a]", with: "hosts: [b]")
    )
    let again = try await store.apply(
      object,
      writtenAs: nil,
      over: applied.revision,
      forcesConflicts: false,
      dryRun: .none
    )
    #expect(again.revision == applied.revision)
  }

  @Test("only over what was looked at: else one that is there is no new one, and one that was changed is a conflict")
  func revisions() async throws {
    let mesh = try ScratchMesh(["a.yaml": Self.text])
    let store = mesh.store()
    let current = try await store.get(.virtualService("a"))
    #expect(
      await mesh.failure { () throws(StoreError) in
        try await store.apply(Self.object("b"), writtenAs: nil, over: nil, forcesConflicts: false, dryRun: .none)
      } == "virtualservice.networking.istio.io/a in namespace default already exists at a.yaml:1:1"
    )
    try mesh.write(Self.text.replacing("[a]", with: "[c]"), to: "a.yaml")
    #expect(
      await mesh.failure { () throws(StoreError) in
        try await store.apply(
          Self.object("b"),
          writtenAs: nil,
          over: current.revision,
          forcesConflicts: false,
          dryRun: .none
        )
      } == "virtualservice.networking.istio.io/a in namespace default was changed by someone else since it was read, "
        + "at a.yaml:1:1"
    )
  }
}
