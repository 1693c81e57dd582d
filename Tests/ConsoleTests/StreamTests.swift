import System
import Testing

@testable import Console

@Suite struct StreamTests {
  @Test("copies of a stream share one buffer, in the order of writing")
  func sharedBuffer() throws {
    let stream = OutputStream.inMemory()
    let copy = stream.applying(.always, environment: Environment())
    try stream.write("one ")
    try copy.write(Array("two ".utf8))
    try stream.flush()
    try stream.write("three")
    #expect(stream.text == "one two three")
  }

  @Test("bytes stay in the buffer until it is flushed, and a refused flush drops them")
  func refusedFlush() throws {
    let stream = OutputStream.failing(because: .brokenPipe)
    try stream.write("waiting")
    #expect(stream.text == "waiting")
    #expect(throws: SystemError(.write, "<memory>", .brokenPipe)) { try stream.flush() }
    #expect(stream.text.isEmpty)
  }

  @Test("output beyond the capacity of the buffer leaves without a flush")
  func boundedBuffer() {
    let stream = OutputStream.failing(because: .noSpace)
    let bytes = [UInt8](repeating: 0x61, count: OutputBuffer.capacity)
    #expect(throws: SystemError(.write, "<memory>", .noSpace)) { try stream.write(bytes) }
  }

  @Test("input in memory is read piece by piece to its end, also by copies")
  func input() throws {
    let stream = InputStream.inMemory(Array("abcde".utf8))
    let copy = stream
    #expect(try stream.read(upTo: 3) == Array("abc".utf8))
    #expect(try copy.read(upTo: 3) == Array("de".utf8))
    #expect(try stream.read(upTo: 3).isEmpty)
    #expect(!stream.isStandardInput)
  }

  @Test("the width of a stream in memory is the one it was given, of a stream of the process COLUMNS")
  func width() {
    #expect(OutputStream.inMemory(width: 132).width == 132)
    #expect(OutputStream.standardOutput(environment: Environment(["COLUMNS": "61"])).width == 61)
  }

  @Test(
    "a COLUMNS that is no positive number is passed over",
    arguments: ["", "0", "-4", "wide", "99999999999999999999"]
  )
  func badColumns(_ columns: String) {
    #expect(OutputStream.standardOutput(environment: Environment(["COLUMNS": columns])).width > 0)
  }
}
