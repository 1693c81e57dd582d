import Console
import Foundation
import TestSupport
import Testing

@testable import MeshCommands

/// What `-v` tells.
@Suite struct TraceTests {
  func inject(_ flags: [String], _ input: String) -> CommandRun {
    let context = Context(streams: .inMemory(input: input))
    let status = CommandRunner().run(["inject", "-f", "-"] + flags, in: context)
    return CommandRun(status, output: context.streams.output.text, error: context.streams.error.text)
  }

  static let stream = "\(InjectTests.service)---\n\(InjectTests.service)"

  @Test("-v tells what was read before what was done, in text or in JSON")
  func reading() {
    let report = "service/a unchanged\n"
    let read = "read <stdin>: \(Self.stream.utf8.count) bytes, 2 documents\n"
    #expect(inject(["-v"], Self.stream) == CommandRun(.done, output: Self.stream, error: read + report + report))
    let single = "read <stdin>: \(InjectTests.service.utf8.count) bytes, 1 document\n" + report
    #expect(inject(["--verbose"], InjectTests.service).error == single)
    let line = #"{"object":{"name":"service/a","outcome":"unchanged"}}"# + "\n"
    let trace = #"{"trace":{"message":"read <stdin>: \#(Self.stream.utf8.count) bytes, 2 documents"}}"# + "\n"
    #expect(inject(["-v", "-o", "json"], Self.stream).error == trace + line + line)
  }

  @Test("an input that is read twice is told once, and one that is refused is told too")
  func once() {
    let read = "read <stdin>: \(InjectTests.service.utf8.count) bytes, 1 document\n"
    #expect(inject(["-v", "--diff"], InjectTests.service).error == read + "service/a unchanged\n")
    #expect(
      inject(["-v"], "").error == "read <stdin>: 0 bytes, 0 documents\nerror: <stdin> is empty\nhelp: pass a manifest\n"
    )
  }

  @Test("names cannot move the cursor of whoever reads along")
  func untrustedNames() {
    let stream = OutputStream.inMemory()
    Trace(on: stream, as: .text).read("\u{1B}[2J.yaml", bytes: 1, documents: 1)
    #expect(stream.text == "read \\x1b[2J.yaml: 1 byte, 1 document\n")
    Trace.off.read("x", bytes: 1, documents: 1)
  }
}
