import Foundation
import Testing

@testable import System

struct PrivateFileTests {
  @Test("a file that only the user can write is read, others may read it", arguments: [0o600, 0o400, 0o644, 0o755])
  func own(permissions: Int) throws {
    let scratch = try ScratchDirectory()
    try scratch.write("text", to: "f")
    try scratch.setPermissions(permissions, of: "f")
    #expect(try PrivateFile.read(scratch.file("f"), limit: 4) == Array("text".utf8))
  }

  @Test("a file that others may write is refused", arguments: [0o620, 0o602, 0o666, 0o777])
  func shared(permissions: Int) throws {
    let scratch = try ScratchDirectory()
    try scratch.write("text", to: "f")
    try scratch.setPermissions(permissions, of: "f")
    #expect(throws: SystemError(.open, scratch.file("f"), .permissionDenied)) {
      try PrivateFile.read(scratch.file("f"), limit: 4)
    }
  }

  @Test("a file of another user is refused", .enabled(if: geteuid() == 0, "only root can give files away"))
  func foreign() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("text", to: "f")
    try #require(chown(scratch.file("f"), 65534, 65534) == 0)
    #expect(throws: SystemError(.open, scratch.file("f"), .permissionDenied)) {
      try PrivateFile.read(scratch.file("f"), limit: 4)
    }
  }

  @Test("a link, a pipe, a directory, a large file and a missing one are errors, and none of them blocks")
  func others() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("text", to: "f")
    try scratch.link("link", to: scratch.file("f"))
    try #require(mkfifo(scratch.file("pipe"), 0o600) == 0)
    let cases: [(String, SystemError.Operation, SystemErrorReason)] = [
      ("link", .open, .tooManyLinks), ("pipe", .open, .notARegularFile), (".", .open, .notARegularFile),
      ("missing", .open, .notFound), ("f", .read, .tooLarge(limit: 3)),
    ]
    for (name, operation, reason) in cases {
      #expect(throws: SystemError(operation, scratch.file(name), reason)) {
        try PrivateFile.read(scratch.file(name), limit: 3)
      }
    }
  }

  @Test("a link that may be followed leads to a file of the same demands")
  func links() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("text", to: "f")
    try scratch.link("link", to: scratch.file("f"))
    #expect(try PrivateFile.read(scratch.file("link"), limit: 4, followingLinks: true) == Array("text".utf8))
    try scratch.setPermissions(0o666, of: "f")
    #expect(throws: SystemError(.open, scratch.file("link"), .permissionDenied)) {
      try PrivateFile.read(scratch.file("link"), limit: 4, followingLinks: true)
    }
  }

  @Test("directories are made with the permissions asked for, and existing ones keep theirs")
  func directories() throws {
    let scratch = try ScratchDirectory()
    try Directory.create(scratch.file("a/b"), permissions: 0o700)
    #expect(try ["a", "a/b"].map(scratch.permissions) == [0o700, 0o700])
    try scratch.setPermissions(0o750, of: "a/b")
    try Directory.create(scratch.file("a/b"), permissions: 0o700)
    #expect(try scratch.permissions(of: "a/b") == 0o750)
  }

  @Test("a file that need not be durable is written as a whole too, with its permissions")
  func quickWrite() throws {
    let scratch = try ScratchDirectory()
    try AtomicFile.write([0x61], to: scratch.file("f"), newFilePermissions: 0o600, isDurable: false)
    #expect(try scratch.read("f") == "a")
    #expect(try scratch.permissions(of: "f") == 0o600)
    #expect(try scratch.names() == ["f"])
  }
}
