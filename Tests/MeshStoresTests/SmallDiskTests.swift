import Foundation
import TestSupport
import Testing
import YAML

@testable import MeshStores

@Suite("A full or read-only file system", .enabled(if: SmallDisk.isPossible, "file systems are mounted by root"))
struct SmallDiskTests {
  @Test(
    "a write without room, or where nothing may be written, leaves the file as it was",
    arguments: [
      (false, "cannot write a.yaml: no space left on device"),
      (true, "cannot replace a.yaml: read-only file system"),
    ]
  )
  func refusals(isReadOnly: Bool, _ message: String) async throws {
    let mesh = try ScratchMesh()
    #expect(SmallDisk.mount(["-t", "tmpfs", "-o", "size=64k", "tmpfs", mesh.path]))
    defer { SmallDisk.unmount(mesh.path) }
    let text = Manifest.virtualService("a") + "# " + String(repeating: "x", count: 10_000) + "\n"
    try mesh.write(text, to: "a.yaml")
    if isReadOnly {
      #expect(SmallDisk.mount(["-o", "remount,ro", mesh.path]))
    } else {
      try? Data(count: 64 << 10).write(to: URL(filePath: mesh.file("filler")))
    }
    let store = mesh.store()
    let resource = try await store.get(.virtualService("a"))
    let failure = await mesh.failure { () throws(StoreError) in
      try await store.edit(
        resource.reference,
        at: resource.revision,
        [.set(["spec", "hosts", 0], .string(String(repeating: "y", count: 60_000)))],
        dryRun: .none
      )
    }
    #expect(failure == message)
    #expect(try mesh.read("a.yaml") == text)
    #expect(try mesh.names().filter { $0.hasPrefix(".") } == [])
  }
}
