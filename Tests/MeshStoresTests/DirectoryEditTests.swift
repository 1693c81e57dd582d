import Foundation
import Resources
import Testing
import YAML

@testable import MeshStores

@Suite("A directory's resources are edited in their text")
struct DirectoryEditTests {
  static let text = """
    # who calls whom
    apiVersion: "networking.istio.io/v1"
    kind: VirtualService
    metadata: {name: 'a'}
    spec:
      hosts:
      - a  # short
      http:
      - route:
        # the old one
        - destination: {host: a, subset: v1}
          weight: 50
        - destination: {host: a, subset: "v2"}
          weight: 50
      tls:

    """

  struct Case: CustomTestStringConvertible, Sendable {
    let edits: [Edit]
    /// What is replaced in the text, and by what.
    let old: String
    let new: String
    var testDescription: String { "\(edits.map(\.path.description))" }
  }

  static let cases = [
    Case(
      edits: [.set(["spec", "http", 0, "route", 0, "weight"], 70)],
      old: "v1}\n      weight: 50",
      new: "v1}\n      weight: 70"
    ),
    Case(
      edits: [
        .test(["spec", "http", 0, "route", 1, "weight"], 50), .set(["spec", "http", 0, "route", 1, "weight"], 0),
        .test(["spec", "http", 0, "route", 0, "destination"], ["subset": "v1", "host": "a"]),
      ],
      old: "\"v2\"}\n      weight: 50",
      new: "\"v2\"}\n      weight: 0"
    ),
    Case(
      edits: [.remove(["spec", "http", 0, "route", 0])],
      old: "    # the old one\n    - destination: {host: a, subset: v1}\n      weight: 50\n",
      new: ""
    ),
    Case(edits: [.set(["spec", "http", 0, "route", 1, "destination", "subset"], "v3")], old: "\"v2\"", new: "\"v3\""),
    Case(
      edits: [.insert(["spec", "hosts", 0], "b"), .insert(["spec", "hosts", 1], "c")],
      old: "  - a  # short\n",
      new: "  - b\n  - a  # short\n  - c\n"
    ),
    Case(
      edits: [.insert(["metadata", "labels"], ["app": "x"])],
      old: "{name: 'a'}",
      new: "{name: 'a', labels: {app: x}}"
    ),
    Case(edits: [.insert(["spec", "tls", 0], ["port": 1])], old: "  tls:\n", new: "  tls:\n  - port: 1\n"),
    Case(edits: [.set(["spec", "http", 0, "route", 0, "weight"], 50)], old: "tls", new: "tls"),
  ]

  @Test("only what is meant changes; comments, order and quotes stay", arguments: cases)
  func changes(_ test: Case) async throws {
    let before = "# licence\n\n" + Manifest.virtualService("z") + "---\n"
    let after = "--- # next\nfree: text\n"
    let mesh = try ScratchMesh(["a.yaml": before + Self.text + after])
    let store = mesh.store()
    let resource = try await store.get(.virtualService("a"))
    let changed = try await store.edit(.virtualService("a"), at: resource.revision, test.edits, dryRun: .none)
    #expect(try mesh.read("a.yaml") == before + Self.text.replacing(test.old, with: test.new) + after)
    #expect(try await mesh.store().get(.virtualService("a")).revision == changed.revision)
    #expect((changed.revision == resource.revision) == (test.old == test.new))
    #expect(try mesh.names() == ["a.yaml"])
  }

  @Test("a dry run tells what would be, and writes nothing", arguments: [DryRun.client, .server])
  func dryRuns(_ dryRun: DryRun) async throws {
    let mesh = try ScratchMesh(["a.yaml": Self.text])
    let store = mesh.store()
    let revision = try await store.get(.virtualService("a")).revision
    let path: FieldPath = ["spec", "hosts", 0]
    let after = try await store.edit(.virtualService("a"), at: revision, [.set(path, "b")], dryRun: dryRun)
    #expect(try after.value.value(at: path) == "b")
    try await store.delete(.virtualService("a"), at: revision, dryRun: dryRun)
    _ = try await store.create(
      ["apiVersion": "v1", "kind": "Namespace", "metadata": ["name": "n"]],
      dryRun: dryRun
    )
    #expect(try mesh.read("a.yaml") == Self.text)
    #expect(try mesh.names() == ["a.yaml"])
  }

  @Test(
    "what does not fit is refused with the reason, and nothing is written",
    arguments: [
      ([.set(["spec", "none", "x"], 1)], "there is no spec.none"),
      ([.insert(["spec", "hosts"], 1)], "spec.hosts is there already"),
      ([.insert(["spec", "hosts", 2], "x")], "there is no spec.hosts[2]"),
      ([.remove(["spec", "gateways"])], "there is no spec.gateways"),
      ([.set(["metadata", "name"], "b")], "metadata.name names the resource and cannot be changed"),
      ([.set(["spec"], [:]), .remove(["spec", "tls"])], "spec and spec.tls are changed at once"),
      ([.set(["spec", "tls"], 1), .remove(["spec", "tls"])], "spec.tls would be changed twice"),
    ] as [([Edit], String)]
  )
  func refusals(_ edits: [Edit], _ reason: String) async throws {
    let mesh = try ScratchMesh(["a.yaml": Self.text])
    let store = mesh.store()
    let revision = try await store.get(.virtualService("a")).revision
    let failure = await mesh.failure { () throws(StoreError) in
      try await store.edit(.virtualService("a"), at: revision, edits, dryRun: .none)
    }
    #expect(
      failure == "virtualservice.networking.istio.io/a in namespace default cannot be changed at a.yaml:2:1: \(reason)"
    )
    #expect(try mesh.read("a.yaml") == Self.text)
  }

  @Test("a part that an anchor shares is not changed behind the other's back")
  func anchors() async throws {
    let text = """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: a}
      spec: {hosts: &h [a, b], gateways: *h}

      """
    let mesh = try ScratchMesh(["a.yaml": text])
    let store = mesh.store()
    let revision = try await store.get(.virtualService("a")).revision
    for path: FieldPath in [["spec", "hosts", 0], ["spec", "gateways", 0]] {
      do throws(StoreError) {
        _ = try await store.edit(.virtualService("a"), at: revision, [.set(path, "c")], dryRun: .none)
        Issue.record("\(path) was changed")
      } catch {
        guard case .impossibleEdit(_, .shared, _) = error else { throw error }
      }
    }
    #expect(try mesh.read("a.yaml") == text)
  }

  @Test("a change since the resource was read, and a condition that does not hold, are conflicts")
  func conflicts() async throws {
    let mesh = try ScratchMesh(["a.yaml": Self.text])
    let store = mesh.store()
    let revision = try await store.get(.virtualService("a")).revision
    let path: FieldPath = ["spec", "hosts", 0]
    do throws(StoreError) {
      _ = try await store.edit(.virtualService("a"), at: revision, [.test(path, "b"), .remove(path)], dryRun: .none)
      Issue.record("the condition did not hold")
    } catch {
      guard case .conflict(_, .test(let place, let expected, let found)) = error else { throw error }
      #expect((place, expected) == (path, "b"))
      #expect(found == "a")
      #expect(
        error.message == "spec.hosts[0] of virtualservice.networking.istio.io/a in namespace default is a, and not b"
      )
    }
    let foreign = Self.text.replacing("# short", with: "# shirt")
    try mesh.write(foreign, to: "a.yaml")
    for dryRun in DryRun.allCases {
      do throws(StoreError) {
        try await store.delete(.virtualService("a"), at: revision, dryRun: dryRun)
        Issue.record("the resource was changed by someone else")
      } catch {
        guard case .conflict(_, .changed(let current)) = error else { throw error }
        #expect(current.revision == (try await store.get(.virtualService("a")).revision))
      }
    }
    #expect(try mesh.read("a.yaml") == foreign)
  }

  @Test("an item of a list is edited in its place")
  func items() async throws {
    let item = { (name: String, host: String) in
      "- apiVersion: networking.istio.io/v1\n  kind: VirtualService\n  metadata: {name: \(name)}\n  spec: {hosts: [\(host)]}\n"
    }
    let head = "apiVersion: v1\nkind: List\nitems:\n"
    let mesh = try ScratchMesh(["a.yaml": head + item("a", "x") + item("b", "y")])
    let store = mesh.store()
    let revision = try await store.get(.virtualService("b")).revision
    _ = try await store.edit(.virtualService("b"), at: revision, [.set(["spec", "hosts", 0], "z")], dryRun: .none)
    #expect(try mesh.read("a.yaml") == head + item("a", "x") + item("b", "z"))
    try await store.delete(.virtualService("a"), at: nil, dryRun: .none)
    #expect(try mesh.read("a.yaml") == head + item("b", "z"))
    try await store.delete(.virtualService("b"), at: nil, dryRun: .none)
    #expect(try mesh.names() == [])
  }
}
