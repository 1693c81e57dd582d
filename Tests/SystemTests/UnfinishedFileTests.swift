import Foundation
import Testing

@testable import System

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct UnfinishedFileTests {
  /// A directory that the parent and the exit test, its child, both know: the name is that of the signal.
  static func directory(_ signal: Int32, of process: pid_t) -> String {
    FileManager.default.temporaryDirectory.appending(path: "meshctl-tests-unfinished-\(process)-\(signal)").path
  }

  /// Begins files in a fresh directory and has a signal end the process.
  static func begin(_ signal: Int32) throws {
    let directory = directory(signal, of: getppid())
    var first = try AtomicFile.Writer(directory + "/first")
    try first.write(Array("new".utf8))
    try AtomicFile.write(Array("finished".utf8), to: directory + "/between")
    var second = try AtomicFile.Writer(directory + "/second")
    try second.write(Array("new".utf8))
    // Threads of a pool block signals, so it goes to the process and not to this thread.
    kill(getpid(), signal)
    while true { pause() }
    try second.commit()
    try first.commit()
  }

  static func prepare(_ signal: Int32) throws {
    let directory = directory(signal, of: getpid())
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try Data("old".utf8).write(to: URL(filePath: directory + "/first"))
  }

  static func check(_ signal: Int32) throws {
    let directory = directory(signal, of: getpid())
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory).sorted() == ["between", "first"])
    #expect(try String(contentsOfFile: directory + "/first", encoding: .utf8) == "old")
    try FileManager.default.removeItem(atPath: directory)
  }

  @Test("Ctrl-C removes what is unfinished, keeps what was there, and ends the process by the signal")
  func interrupt() async throws {
    try Self.prepare(SIGINT)
    await #expect(processExitsWith: .signal(SIGINT)) { try Self.begin(SIGINT) }
    try Self.check(SIGINT)
  }

  @Test("so does SIGTERM")
  func termination() async throws {
    try Self.prepare(SIGTERM)
    await #expect(processExitsWith: .signal(SIGTERM)) { try Self.begin(SIGTERM) }
    try Self.check(SIGTERM)
  }

  @Test("a signal that was ignored before, as by nohup, stays ignored")
  func ignored() async throws {
    await #expect(processExitsWith: .success) {
      signal(SIGHUP, SIG_IGN)
      let file = UnfinishedFile("/nonexistent/file")
      kill(getpid(), SIGHUP)
      _ = consume file
    }
  }

  @Test("slots are reused, and many files at once have one each")
  func slots() {
    for _ in 0..<3 {
      let first = UnfinishedFile("/nonexistent/1")
      let second = UnfinishedFile("/nonexistent/2")
      #expect(first.slot != second.slot)
    }
  }
}
