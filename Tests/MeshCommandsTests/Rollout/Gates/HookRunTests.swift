import Console
import Foundation
import Rollouts
import Synchronization
import Testing

@testable import MeshCommands

@Suite("Commands of the user's", .timeLimit(.minutes(5)))
struct HookRunTests {
  /// What a command wrote, and whoever waits for it.
  private final class Transcript: Sendable {
    let bytes = Mutex<[UInt8]>([])
    let lines: AsyncStream<Void>
    private let line: AsyncStream<Void>.Continuation

    init() { (lines, line) = AsyncStream.makeStream() }

    func take(_ more: [UInt8]) {
      bytes.withLock { $0 += more }
      if more.contains(UInt8(ascii: "\n")) { line.yield() }
    }

    var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
  }

  @Test(
    "proves that the end of a command is its verdict, and that both streams are heard in their order",
    arguments: [
      ("echo one; echo two >&2; echo three", .exited(0), "one\ntwo\nthree\n"),
      ("echo $A; exit 75", .exited(75), "it's \"set\"\n"), ("exit 3", .exited(3), ""),
      ("kill -9 $$", .signaled(9), ""), ("(sleep 0; echo late) & exit 0", .exited(0), "late\n"),
      ("cat; echo \"'\" $0 $#", .exited(0), "' /bin/sh 0\n"),
    ] as [(String, HookOutcome, String)]
  )
  func outcomes(line: String, outcome: HookOutcome, output: String) async throws {
    let transcript = Transcript()
    let run = HookRun(line, environment: ["A": "it's \"set\""], within: .seconds(120))
    #expect(try await run.run { transcript.take($0) } == outcome)
    #expect(transcript.text == output)
  }

  @Test("proves that a command that takes too long is ended with all that it started")
  func limit() async throws {
    let transcript = Transcript()
    let run = HookRun("sleep 1000 & echo $!; wait", environment: [:], within: .milliseconds(300))
    #expect(try await run.run { transcript.take($0) } == .timedOut(seconds: 0.3))
    try await Self.expectEnd(ofFirstIn: transcript)
  }

  @Test("proves that a command ends with the task that waits for it, and all that it started")
  func cancellation() async throws {
    let transcript = Transcript()
    let task = Task { () async throws(CommandError) -> HookOutcome in
      let run = HookRun("sleep 1000 & echo $!; wait", environment: [:], within: .zero)
      return try await run.run { transcript.take($0) }
    }
    for await _ in transcript.lines { break }
    task.cancel()
    await #expect(throws: CommandError.cancelled) { try await task.value }
    try await Self.expectEnd(ofFirstIn: transcript)
  }

  /// Waits until the process is gone whose ID is the first line; init has to take it first.
  private static func expectEnd(ofFirstIn transcript: Transcript) async throws {
    // A slow machine may have ended it before it wrote anything.
    guard let identifier = transcript.text.split(separator: "\n").first.flatMap({ pid_t($0) }) else { return }
    let isGone = {
      kill(identifier, 0) != 0
        || ((try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8))?.contains(") Z ") ?? true)
    }
    for _ in 0..<600 where !isGone() { try await Task.sleep(for: .milliseconds(100)) }
    #expect(isGone())
  }

  @Test("proves that nothing of what a command writes moves the cursor of a terminal, and that lines are kept whole")
  func terminal() {
    func text(isTerminal: Bool, _ pieces: [String]) -> String {
      let stream = OutputStream.inMemory(StreamTraits(isTerminal: isTerminal))
      let output = HookOutput(on: stream)
      for piece in pieces { output.take(Array(piece.utf8)) }
      output.finish()
      return stream.text
    }
    #expect(text(isTerminal: true, ["a\u{1B}[2", "J\tb\nc"]) == "a\\x1b[2J\tb\nc\n")
    #expect(text(isTerminal: false, ["a\u{1B}[2", "J\tb\nc"]) == "a\u{1B}[2J\tb\nc\n")
    #expect(text(isTerminal: true, []).isEmpty)
    let split = OutputStream.inMemory(StreamTraits(isTerminal: true))
    let output = HookOutput(on: split)
    for byte in Array("é\n".utf8) { output.take([byte]) }
    #expect(split.text == "é\n")
  }
}
