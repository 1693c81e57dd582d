import Foundation
import Testing

@testable import System

struct WritingTests {
  private func brokenPipe() throws -> FileDescriptor {
    Signals.ignoreBrokenPipes()
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    return FileDescriptor(owning: ends[1], path: "<stdout>")
  }

  @Test("a pipe without a reader is an error of its own")
  func brokenPipeIsTyped() throws {
    let descriptor = try brokenPipe()
    #expect(throws: SystemError(.write, "<stdout>", .brokenPipe)) { try descriptor.write([1].span) }
  }

  @Test("a buffered writer fails when it flushes, and is empty then")
  func bufferedBrokenPipe() throws {
    var writer = StreamWriter(try brokenPipe())
    try writer.write(Array("text".utf8))
    #expect(throws: SystemError(.write, "<stdout>", .brokenPipe)) { try writer.flush() }
    try writer.flush()
  }

  @Test("writes every byte in order, whatever the buffer holds", arguments: [1, 7, 64, 1 << 16])
  func buffered(capacity: Int) throws {
    let scratch = try ScratchDirectory()
    var expected: [UInt8] = []
    let number = open(scratch.file("f"), O_WRONLY | O_CREAT, 0o600)
    var writer = StreamWriter(FileDescriptor(owning: number, path: "f"), capacity: capacity)
    for size in 0..<150 {
      let piece = [UInt8](repeating: UInt8(truncatingIfNeeded: size), count: size)
      expected += piece
      try writer.write(piece)
    }
    try writer.write(Array("end".utf8)[...])
    try writer.flush()
    #expect(try Data(contentsOf: URL(filePath: scratch.file("f"))) == Data(expected + Array("end".utf8)))
  }

  @Test("writes all to a descriptor that does not block")
  func nonBlocking() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    try #require(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
    let content = [UInt8](repeating: 0x61, count: 1_000_000)
    let input = ends[1]
    Thread.detachNewThread {
      let descriptor = FileDescriptor(owning: input, path: "<pipe>")
      try? descriptor.write(content.span)
    }
    var reader = try FileReader(FileDescriptor(owning: ends[0], path: "<pipe>"))
    #expect(try reader.readAll(limit: content.count) == content)
  }

  @Test(
    "says what failed, where and why",
    arguments: [
      (SystemError(.open, "deploy.yaml", .notFound), "open deploy.yaml: no such file or directory"),
      (SystemError(.open, "deploy.yaml", .permissionDenied), "open deploy.yaml: permission denied"),
      (SystemError(.list, "dir", .notADirectory), "list dir: not a directory"),
      (SystemError(.read, "dir", .isADirectory), "read dir: is a directory"),
      (SystemError(.replace, "/dev/null", .notARegularFile), "replace /dev/null: not a regular file"),
      (SystemError(.read, "big", .tooLarge(limit: 10)), "read big: larger than 10 bytes"),
      (SystemError(.write, "<stdout>", SystemErrorReason(errno: ENOSPC)), "write <stdout>: no space left on device"),
      (SystemError(.write, "f", SystemErrorReason(errno: EIO)), "write f: input/output error"),
    ]
  )
  func descriptions(error: SystemError, expected: String) {
    #expect(error.description == expected)
  }
}
