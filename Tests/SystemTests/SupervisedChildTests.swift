import Testing

@testable import System

@Suite("Children that are waited for on a thread of their own")
struct SupervisedChildTests {
  /// Starts a child that writes to a file; its status when it has ended, asked for by the closure.
  private static func status(
    of line: String,
    in directory: ScratchDirectory,
    _ body: (SupervisedChild) -> Void = { _ in }
  ) throws -> ChildStatus? {
    let handover = try Handover<ChildStatus>()
    let file = directory.file("output")
    let child = try SupervisedChild(
      ChildCommand("/bin/sh", ["-c", line], company: .ownGroup),
      output: .appending(file),
      error: .null
    ) { handover.give($0) }
    body(child)
    return try handover.take(within: .seconds(60))
  }

  @Test("what they write is put behind what is in a file, and their status is told")
  func output() throws {
    let directory = try ScratchDirectory()
    #expect(try Self.status(of: "echo one; exit 3", in: directory) == .exited(3))
    #expect(try Self.status(of: "echo two", in: directory) == .exited(0))
    var reader = try FileReader(directory.file("output"))
    #expect(String(decoding: try reader.readAll(limit: 100), as: UTF8.self) == "one\ntwo\n")
  }

  @Test("they can be told to end while they are waited for")
  func ending() throws {
    let directory = try ScratchDirectory()
    #expect(try Self.status(of: "exec sleep 1000", in: directory) { $0.kill() } == .signaled(9))
  }

  @Test("a program that is not there is an error")
  func missing() throws {
    #expect(throws: SystemError(.start, "/no/such", .notFound)) {
      try SupervisedChild(ChildCommand("/no/such"), output: .null, error: .null) { _ in }
    }
  }
}
