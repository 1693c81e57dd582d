import Foundation
import TestSupport
import Testing

@testable import Supervision

@Suite("A log that is too long")
struct LogRotationTests {
  /// The log and its predecessor after a function had both; nil for a file that is not there.
  private static func logs(_ text: String?, _ predecessor: String?, _ body: (LogRotation) throws -> Void) throws
    -> [String?]
  {
    try TemporaryDirectory.with { folder in
      let rotation = LogRotation(folder.appendingPathComponent("log").path)
      for (path, text) in [(rotation.path, text), (rotation.predecessor, predecessor)] {
        try text.map { try Data($0.utf8).write(to: URL(fileURLWithPath: path)) }
      }
      try body(rotation)
      return [rotation.path, rotation.predecessor].map { try? String(contentsOfFile: $0, encoding: .utf8) }
    }
  }

  @Test("is one of more bytes than it may have")
  func limit() throws {
    _ = try Self.logs("four", nil) { rotation in
      #expect(!rotation.isBeyond(4))
      #expect(rotation.isBeyond(3))
    }
    _ = try Self.logs(nil, nil) { #expect(!$0.isBeyond(0)) }
  }

  @Test("becomes its only predecessor")
  func moved() throws {
    #expect(try Self.logs("new", "old") { try $0.move() } == [nil, "new"])
  }

  @Test("is emptied for who keeps it open, behind whose back nothing is left between the lines")
  func copied() throws {
    let logs = try Self.logs("before\n", "old") { rotation in
      let writer = try #require(fopen(rotation.path, "a"))
      defer { fclose(writer) }
      fputs("last\n", writer)
      fflush(writer)
      try rotation.copy()
      fputs("first\n", writer)
      fflush(writer)
    }
    #expect(logs == ["first\n", "before\nlast\n"])
  }
}
