import Foundation
import TestSupport
import Testing

@testable import Supervision

@Suite("Where the state of a mesh is")
struct StateFolderTests {
  @Test("each directory has a folder, a base ID and shared memory of its own, the same each time")
  func separate() {
    let one = StateFolder(of: "/home/ann/bookinfo", below: "/home/ann/.local/state")
    let same = StateFolder(of: "/home/ann/bookinfo", below: "/home/ann/.local/state")
    let other = StateFolder(of: "/home/ann/shop", below: "/home/ann/.local/state")
    #expect(one == same)
    #expect(one.path.hasPrefix("/home/ann/.local/state/meshctl/"))
    #expect(Set([one.path, other.path]).count == 2)
    #expect(one.baseID != other.baseID)
    #expect(one.sharedMemory == "/envoy_shared_memory_\(UInt64(one.baseID) * 10)")
  }

  @Test("sockets are in the folder, unless their paths would be longer than an address takes")
  func sockets() {
    let short = StateFolder(of: "/m", below: "/home/ann/.local/state")
    #expect(short.socketFolder == short.path)
    let long = StateFolder(of: "/m", below: "/" + String(repeating: "d", count: 80))
    #expect(long.socketFolder.hasPrefix("/tmp/meshctl-"))
    #expect(long.administrationSocket == long.socketFolder + "/admin")
  }

  @Test("what is remembered of changes stays when a mesh ends, only for the user's eyes")
  func history() async throws {
    try await TemporaryDirectory.with { directory in
      let folder = StateFolder(of: "/m", below: directory.path)
      let file = HistoryFile(of: "reviews", in: folder)
      #expect(try file.read() == "")
      try file.replace { $0 + "one" }
      try file.replace { $0 + " two" }
      try Data().write(to: URL(fileURLWithPath: folder.status))
      try await Remains(of: folder).clear()
      #expect(try file.read() == "one two")
      #expect(!FileManager.default.fileExists(atPath: folder.status))
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test("base IDs fit the number that Envoy makes of them", arguments: ["/a", "/b", "/c/d", ""])
  func baseIDs(mesh: String) {
    let folder = StateFolder(of: mesh, below: "/s")
    #expect(folder.baseID > 0)
    #expect(Int32(exactly: Int64(folder.baseID) * 10 + 9) != nil)
  }
}
