import Foundation
import Testing

@testable import System

struct ReadingTests {
  /// A descriptor from which a writer on another thread feeds bytes.
  private func pipe(feeding bytes: [UInt8]) throws -> FileDescriptor {
    var ends: [Int32] = [-1, -1]
    try #require(Foundation.pipe(&ends) == 0)
    let input = ends[1]
    Thread.detachNewThread {
      let descriptor = FileDescriptor(owning: input, path: "<pipe>")
      try? descriptor.write(bytes.span)
    }
    return FileDescriptor(owning: ends[0], path: "<pipe>")
  }

  private static func pattern(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
  }

  @Test("reads a file to its end, in chunks", arguments: [0, 1, 256 * 1024, 256 * 1024 + 1, 1_000_000])
  func file(count: Int) throws {
    let scratch = try ScratchDirectory()
    let content = Self.pattern(count)
    try AtomicFile.write(content, to: scratch.file("f"))
    var reader = try FileReader(scratch.file("f"))
    let isSeekable = reader.isSeekable
    #expect(isSeekable)
    #expect(try reader.readAll(limit: count) == content)
    #expect(try reader.readChunk() == nil)
    try reader.rewind()
    #expect(try reader.readAll(limit: count) == content)
  }

  @Test("reads a pipe to its end and completes short reads")
  func pipe() throws {
    let content = Self.pattern(700_000)
    var reader = try FileReader(pipe(feeding: content))
    let isSeekable = reader.isSeekable
    #expect(!isSeekable)
    #expect(try reader.readAll(limit: content.count) == content)
    #expect(throws: SystemError(.read, "<pipe>", .other(ESPIPE))) { try reader.rewind() }
  }

  @Test("refuses more bytes than allowed")
  func limit() throws {
    let scratch = try ScratchDirectory()
    let path = scratch.file("f")
    try AtomicFile.write(Self.pattern(11), to: path)
    var reader = try FileReader(path)
    #expect(throws: SystemError(.read, path, .tooLarge(limit: 10))) { try reader.readAll(limit: 10) }
  }

  @Test("tells a missing file, a directory and a path through a file apart")
  func errors() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("", to: "f")
    let cases: [(String, SystemError.Operation, SystemErrorReason)] = [
      (scratch.file("missing"), .open, .notFound), (scratch.path, .read, .isADirectory),
      (scratch.file("f/g"), .open, .notADirectory),
    ]
    for (path, operation, reason) in cases {
      #expect(throws: SystemError(operation, path, reason)) { _ = try FileReader(path) }
    }
  }

  @Test("tells an unreadable file apart", .enabled(if: geteuid() != 0, "root may read every file"))
  func unreadable() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("", to: "f")
    try scratch.setPermissions(0, of: "f")
    #expect(throws: SystemError(.open, scratch.file("f"), .permissionDenied)) { _ = try FileReader(scratch.file("f")) }
  }

  @Test(
    "gives a pipe's bytes twice, from memory or from a file",
    arguments: [0, 10, 300_000, 900_000],
    [0, 1000, 1 << 26]
  )
  func spool(count: Int, memoryLimit: Int) throws {
    let scratch = try ScratchDirectory()
    let content = Self.pattern(count)
    var spool = try Spool(
      FileReader(pipe(feeding: content)),
      temporaryDirectory: scratch.path,
      memoryLimit: memoryLimit
    )
    let name = spool.path
    #expect(name == "<pipe>")
    #expect(try scratch.names() == [])
    for _ in 1...3 {
      #expect(try spool.readAll(limit: count) == content)
      #expect(try spool.readChunk() == nil)
      try spool.rewind()
    }
  }

  @Test("reads a regular file where it is, from where its descriptor stood")
  func spooledFile() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("0123456789", to: "f")
    let descriptor = try FileDescriptor.reading(scratch.file("f"))
    try #require(try descriptor.read(atMost: 4) == Array("0123".utf8))
    var spool = try Spool(FileReader(descriptor), temporaryDirectory: "/nonexistent", memoryLimit: 0)
    for _ in 1...2 {
      #expect(try spool.readAll(limit: 10) == Array("456789".utf8))
      try spool.rewind()
    }
  }

  @Test("names the directory in which it could not make a file")
  func spoolWithoutDirectory() throws {
    #expect(throws: SystemError(.create, "/nonexistent", .notFound)) {
      _ = try Spool(FileReader(pipe(feeding: [1, 2])), temporaryDirectory: "/nonexistent", memoryLimit: 0)
    }
  }
}
