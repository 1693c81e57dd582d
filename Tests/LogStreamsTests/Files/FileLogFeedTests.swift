import Console
import Foundation
import System
import TestSupport
import Testing

@testable import LogStreams

@Suite("Lines of files")
struct FileLogFeedTests {
  /// All lines with their sources, until the end.
  private static func lines(_ feed: FileLogFeed) async throws -> [(source: String, text: [UInt8])] {
    var feed = feed
    var lines: [(source: String, text: [UInt8])] = []
    while case .lines(let batch)? = try await feed.next() {
      lines += batch.lines.map { (batch.source.pod, Array(batch.bytes[$0.text])) }
    }
    return lines
  }

  @Test("every byte of every line comes, across chunks and without a last line feed", arguments: 0..<8)
  func chunks(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let lengths = (0..<400).map { _ in
      Int.random(in: 0..<(Bool.random(using: &generator) ? 8 : 9_000), using: &generator)
    }
    let texts = (lengths + [700_000, 3]).map { [UInt8](repeating: UInt8($0 % 7) + 0xF8, count: $0) }
    try await TemporaryDirectory.with { directory in
      let path = directory.path + "/log"
      try Data(texts.joined(separator: [0x0A])).write(to: URL(fileURLWithPath: path))
      let lines = try await Self.lines(FileLogFeed([.file(path)]))
      #expect(lines.map(\.text) == texts, "seed \(seed)")
      #expect(lines.allSatisfy { $0.source == path })
    }
  }

  @Test("files and standard input come one after the other, and an end of file ends a line")
  func places() async throws {
    try await TemporaryDirectory.with { directory in
      let path = directory.path + "/log"
      try Data("a\nb".utf8).write(to: URL(fileURLWithPath: path))
      let input = Console.InputStream.inMemory(Array("c\n\nd\n".utf8))
      let lines = try await Self.lines(FileLogFeed([.file(path), .input(input), .file(path)]))
      let words = lines.map { "\($0.source == "-") \(String(decoding: $0.text, as: UTF8.self))" }
      #expect(words == ["false a", "false b", "true c", "true ", "true d", "false a", "false b"])
    }
  }

  @Test("a file that is not there is an error behind the lines before it")
  func missing() async throws {
    var feed = FileLogFeed([.input(.inMemory(Array("a\n".utf8))), .file("/nowhere/log")])
    #expect(try await feed.next() != nil)
    let error = await #expect(throws: SystemError.self) { _ = try await feed.next() }
    #expect(error?.reason == .notFound)
    #expect(try await feed.next() == nil)
  }

  @Test("lines of a pipe come while it is open, and who waits for more can be cancelled")
  func pipe() async throws {
    try await TemporaryDirectory.with { directory in
      let path = directory.path + "/pipe"
      #expect(mkfifo(path, 0o600) == 0)
      // Opened for both, it neither waits for the other side nor ever ends.
      let descriptor = open(path, O_RDWR)
      defer { close(descriptor) }
      #expect(write(descriptor, "one\ntw", 6) == 6)
      var feed = FileLogFeed([.file(path)])
      guard case .lines(let batch)? = try await feed.next() else {
        Issue.record("no lines")
        return
      }
      #expect(batch.lines.map { String(decoding: batch.bytes[$0.text], as: UTF8.self) } == ["one"])
      let waiting = feed
      let task = Task {
        var feed = waiting
        return try await feed.next() == nil
      }
      task.cancel()
      #expect(try await task.value)
    }
  }
}
