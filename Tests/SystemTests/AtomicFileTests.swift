import Foundation
import Testing

@testable import System

struct AtomicFileTests {
  @Test("makes a new file with the permissions asked, less the umask")
  func newFile() throws {
    let scratch = try ScratchDirectory()
    try AtomicFile.write(Array("a\n".utf8), to: scratch.file("new"))
    try AtomicFile.write(Array("b\n".utf8), to: scratch.file("secret"), newFilePermissions: 0o600)
    #expect(try scratch.read("new") == "a\n")
    let mask = umask(0o022)
    umask(mask)
    #expect(try scratch.permissions(of: "new") == 0o644 & ~Int(mask))
    #expect(try scratch.permissions(of: "secret") == 0o600 & ~Int(mask))
    #expect(try scratch.names() == ["new", "secret"])
  }

  @Test("replaces a file and keeps its mode", arguments: [0o644, 0o600, 0o755, 0o640, 0o666])
  func mode(permissions: Int) throws {
    let scratch = try ScratchDirectory()
    try scratch.write("old", to: "f")
    try scratch.setPermissions(permissions, of: "f")
    try AtomicFile.write(Array("new".utf8), to: scratch.file("f"))
    #expect(try scratch.read("f") == "new")
    #expect(try scratch.permissions(of: "f") == permissions)
    #expect(try scratch.names() == ["f"])
  }

  @Test("keeps the owner and the group", .enabled(if: geteuid() == 0, "only root may give files away"))
  func owner() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("old", to: "f")
    try #require(chown(scratch.file("f"), 12_345, 23_456) == 0)
    try AtomicFile.write(Array("new".utf8), to: scratch.file("f"))
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.file("f"))
    #expect(attributes[.ownerAccountID] as? Int == 12_345)
    #expect(attributes[.groupOwnerAccountID] as? Int == 23_456)
  }

  @Test("replaces what links lead to and leaves the links")
  func links() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("old", to: "sub/real")
    try scratch.link("sub/second", to: "real")
    try scratch.link("first", to: "sub/second")
    try AtomicFile.write(Array("new".utf8), to: scratch.file("first"))
    #expect(try scratch.read("sub/real") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.file("first")) == "sub/second")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.file("sub/second")) == "real")
  }

  @Test("makes the missing target of a link")
  func danglingLink() throws {
    let scratch = try ScratchDirectory()
    try scratch.link("link", to: "target")
    try AtomicFile.write(Array("new".utf8), to: scratch.file("link"))
    #expect(try scratch.read("target") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.file("link")) == "target")
  }

  @Test("refuses what is no regular file, and says why")
  func refusals() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("", to: "file")
    try scratch.link("loop", to: "loop")
    let cases: [(String, SystemError.Operation, SystemErrorReason)] = [
      (scratch.path, .replace, .isADirectory),
      ("/dev/null", .replace, .notARegularFile),
      (scratch.file("loop"), .replace, .tooManyLinks),
      (scratch.file("missing/f"), .create, .notFound),
      (scratch.file("file/f"), .replace, .notADirectory),
    ]
    for (path, operation, reason) in cases {
      #expect(throws: SystemError(operation, path, reason)) { try AtomicFile.write([], to: path) }
    }
    #expect(try scratch.names() == ["file", "loop"])
  }

  @Test("leaves a file alone that its user marked read-only", .enabled(if: geteuid() != 0, "root may write every file"))
  func readOnly() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("old", to: "f")
    try scratch.setPermissions(0o444, of: "f")
    #expect(throws: SystemError(.replace, scratch.file("f"), .permissionDenied)) {
      try AtomicFile.write([], to: scratch.file("f"))
    }
    #expect(try scratch.read("f") == "old")
  }

  @Test("an abandoned writer leaves the target and the directory as they were")
  func abandoned() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("old", to: "f")
    var writer = try AtomicFile.Writer(scratch.file("f"))
    try writer.write(Array(repeating: 0x61, count: 200_000))
    #expect(try scratch.read("f") == "old")
    #expect(try scratch.names().count == 2)
    _ = consume writer
    #expect(try scratch.read("f") == "old")
    #expect(try scratch.names() == ["f"])
  }

  @Test("a failing content leaves the target and the directory as they were")
  func failure() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("old", to: "f")
    let failure = SystemError(.read, "input", .brokenPipe)
    #expect(throws: failure) {
      try AtomicFile.write(to: scratch.file("f")) { (writer: inout AtomicFile.Writer) throws(SystemError) in
        try writer.write(Array("half".utf8))
        throw failure
      }
    }
    #expect(try scratch.read("f") == "old")
    #expect(try scratch.names() == ["f"])
  }

  /// A killed process runs no clean-up; what it leaves is a temporary file with a part of the content.
  @Test("what a killed writer leaves harms neither the target, nor the search for manifests, nor the next writer")
  func leftover() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("old", to: "f.yaml")
    let leftover = try TemporaryFile(in: scratch.path + "/", permissions: 0o600)
    let descriptor = FileDescriptor(owning: leftover.number, path: leftover.path)
    try descriptor.write(Array("half".utf8).span)
    #expect(try scratch.read("f.yaml") == "old")
    #expect(try ManifestFinder.find(scratch.path, recursive: true) == .directory([scratch.file("f.yaml")]))
    try AtomicFile.write(Array("new".utf8), to: scratch.file("f.yaml"))
    #expect(try scratch.read("f.yaml") == "new")
  }

  @Test("a reader never sees a part of a content")
  func readersSeeWholeContents() async throws {
    let scratch = try ScratchDirectory()
    let path = scratch.file("f")
    let contents = [[UInt8](repeating: 0x61, count: 300_000), [UInt8](repeating: 0x62, count: 500_000)]
    try AtomicFile.write(contents[0], to: path)
    let observed = try await withThrowingTaskGroup(of: Set<[UInt8]>.self) { group in
      group.addTask {
        for round in 1...60 { try AtomicFile.write(contents[round % 2], to: path) }
        return []
      }
      group.addTask {
        var seen: Set<[UInt8]> = []
        for _ in 0..<300 {
          var reader = try FileReader(path)
          seen.insert(try reader.readAll(limit: 1_000_000))
        }
        return seen
      }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.formUnion($1) }
    }
    #expect(observed.isSubset(of: Set(contents)))
  }
}
