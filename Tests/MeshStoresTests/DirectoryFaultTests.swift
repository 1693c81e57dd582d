import Foundation
import Resources
import System
import TestSupport
import Testing
import YAML

@testable import MeshStores

@Suite("A directory with something wrong", .timeLimit(.minutes(10)))
struct DirectoryFaultTests {
  static let host: FieldPath = ["spec", "hosts", 0]

  private func edit(_ mesh: ScratchMesh, _ name: String = "a") async -> String? {
    let store = mesh.store()
    return await mesh.failure { () throws(StoreError) in
      let resource = try await store.get(.virtualService(name))
      return try await store.edit(resource.reference, at: resource.revision, [.set(Self.host, "x")], dryRun: .none)
    }
  }

  @Test("a link out of the directory is read and not written; one inside stays a link")
  func links() async throws {
    let outside = try ScratchMesh(["a.yaml": Manifest.virtualService("a")])
    let mesh = try ScratchMesh(["data/b.txt": Manifest.virtualService("b")])
    try FileManager.default.createSymbolicLink(atPath: mesh.file("a.yaml"), withDestinationPath: outside.file("a.yaml"))
    try FileManager.default.createSymbolicLink(atPath: mesh.file("b.yaml"), withDestinationPath: "data/b.txt")
    try FileManager.default.createSymbolicLink(
      atPath: mesh.file("virtualservice-c.yaml"),
      withDestinationPath: "/nowhere/c"
    )
    #expect(await edit(mesh) == "a.yaml is a link out of \(mesh.path), and is not written")
    #expect(try outside.read("a.yaml") == Manifest.virtualService("a"))
    #expect(await edit(mesh, "b") == nil)
    #expect(try mesh.read("data/b.txt") == Manifest.virtualService("b").replacing("[b]", with: "[x]"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: mesh.file("b.yaml")) == "data/b.txt")
    let created = try await mesh.store().create(DirectoryCreationTests.object("c"), dryRun: .none)
    #expect(created.place?.description == mesh.file("virtualservice-c-default.yaml:1:1"))
    #expect(Set(mesh.told) == ["cannot inspect virtualservice-c.yaml: no such file or directory; it is passed over"])
  }

  @Test("the mode of a file is kept")
  func modes() async throws {
    let mesh = try ScratchMesh(["a.yaml": Manifest.virtualService("a")])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: mesh.file("a.yaml"))
    #expect(await edit(mesh) == nil)
    let mode = try FileManager.default.attributesOfItem(atPath: mesh.file("a.yaml"))[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test("a directory named like a manifest is a directory; a file that vanishes is not there")
  func odd() async throws {
    let mesh = try ScratchMesh(["b.yaml/c.yaml": Manifest.virtualService("c"), "d.yaml": Manifest.virtualService("d")])
    let store = mesh.store()
    let page = store.list(ResourceQuery(.virtualService, namespace: nil, pageSize: 1))
    var names: [String] = []
    for try await page in page {
      names += page.resources.map(\.reference.name)
      try? mesh.remove("d.yaml")
    }
    #expect(names == ["c"])
    #expect(await edit(mesh, "d") == "virtualservice.networking.istio.io/d in namespace default not found")
    #expect(mesh.told == [])
  }

  @Test("a file in UTF-16 is read and not rewritten as UTF-8")
  func encoding() async throws {
    let mesh = try ScratchMesh()
    let data = try #require(Manifest.virtualService("a").data(using: .utf16))
    try data.write(to: URL(filePath: mesh.file("a.yaml")))
    #expect(
      await edit(mesh) == "virtualservice.networking.istio.io/a in namespace default cannot be changed at a.yaml:1:1: "
        + "the file is UTF-16; convert it to UTF-8 first"
    )
    #expect(try Data(contentsOf: URL(filePath: mesh.file("a.yaml"))) == data)
  }

  @Test("who keeps the lock is not waited for without end, and a cancelled write is not made")
  func locked() async throws {
    let mesh = try ScratchMesh(["a.yaml": Manifest.virtualService("a")])
    guard let lock = try DirectoryLock.take(of: mesh.path, within: .zero) else {
      Issue.record("the lock of a fresh directory is held")
      return
    }
    let store = mesh.store(lockLimit: .milliseconds(5))
    let resource = try await store.get(.virtualService("a"))
    let failure = await mesh.failure { () throws(StoreError) in
      try await store.edit(resource.reference, at: resource.revision, [.set(Self.host, "x")], dryRun: .none)
    }
    #expect(failure == "another process is writing in \(mesh.path)")
    let patient = mesh.store()
    let task = Task { try await patient.delete(resource.reference, at: nil, dryRun: .none) }
    task.cancel()
    let outcome = await task.result
    guard case .failure(let error as StoreError) = outcome, case .cancelled = error else { throw StoreError.cancelled }
    lock.release()
    #expect(try mesh.read("a.yaml") == Manifest.virtualService("a"))
  }

  @Test("ten thousand files are listed in pages and found by name")
  func many() async throws {
    let mesh = try ScratchMesh()
    let head = "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: vs"
    for number in 0..<10_000 { try mesh.write("\(head)\(number)}\n", to: "\(number % 100)/\(number).yaml") }
    let store = mesh.store()
    var count = 0
    var largest = 0
    for try await page in store.list(ResourceQuery(.virtualService, namespace: "default")) {
      count += page.resources.count
      largest = max(largest, page.resources.count)
    }
    #expect(count == 10_000)
    #expect(largest == 500)
    #expect(try await store.get(.virtualService("vs9999")).place?.description == mesh.file("99/9999.yaml:1:1"))
  }
}
