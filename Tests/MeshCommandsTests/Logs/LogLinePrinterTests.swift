import Console
import LogStreams
import Output
import RegularExpressions
import Testing

@testable import MeshCommands

@Suite("Lines of logs as they are shown")
struct LogLinePrinterTests {
  private static let source = LogSource(
    namespace: "prod",
    pod: "reviews-v1-5d8f",
    container: "istio-proxy",
    node: "node-1"
  )
  private static let time: Int64 = 1_605_339_985_007_000_009

  /// What a format makes of a text.
  private static func shown(
    _ format: String,
    _ text: [UInt8] = Array("GET /".utf8),
    _ prefix: LogLinePrinter.Prefix = .init(),
    highlighting patterns: [String] = [],
    on traits: StreamTraits = StreamTraits(),
    at time: Int64? = nil
  ) throws -> String {
    let context = Context(streams: Streams(input: .inMemory(), output: .inMemory(traits), error: .inMemory()))
    let expressions = try patterns.map { try RegularExpression($0) }
    var printer = LogLinePrinter(try LogsFormat(argument: format), prefix, highlighting: expressions, in: context)
    try printer.show(LogLine(source: source, bytes: text[...], time: time))
    return context.streams.output.text
  }

  @Test("each format says what it has room for")
  func formats() throws {
    #expect(try Self.shown("text") == "reviews-v1-5d8f istio-proxy GET /\n")
    #expect(try Self.shown("raw") == "GET /\n")
    #expect(
      try Self.shown("wide", at: Self.time)
        == "2020-11-14T07:46:25.007000009Z prod/reviews-v1-5d8f istio-proxy node-1 GET /\n"
    )
    #expect(
      try Self.shown("json", at: Self.time)
        == #"{"time":"2020-11-14T07:46:25.007000009Z","namespace":"prod","pod":"reviews-v1-5d8f","#
        + #""container":"istio-proxy","node":"node-1","message":"GET /"}"# + "\n"
    )
    #expect(try Self.shown("template={{.pod}}: {{.message | printf \"%q\"}}") == "reviews-v1-5d8f: \"GET /\"\n")
  }

  @Test("names and times stand before a line of text where they are asked for")
  func prefixes() throws {
    let text = Array("GET /".utf8)
    #expect(try Self.shown("text", text, .init(hasNames: false)) == "GET /\n")
    #expect(
      try Self.shown("text", text, .init(hasNamespace: true, hasTime: true), at: Self.time)
        == "prod/reviews-v1-5d8f istio-proxy 2020-11-14T07:46:25.007000009Z GET /\n"
    )
  }

  @Test("what could change the state of a terminal is shown in its place, and colours are left out")
  func escapes() throws {
    let hostile = Array("\u{1B}[31mred\u{1B}[0m\t\u{1B}]0;title\u{7}\u{1B}[2J\r\u{9B}3m\u{202E}".utf8) + [0xFF, 0x08]
    let terminal = StreamTraits(isTerminal: true)
    #expect(
      try Self.shown("raw", hostile, on: terminal)
        == "red\t\\x1b]0;title\\x07\\x1b[2J\\r\\u{9b}3m\\u{202e}\\xff\\x08\n"
    )
    let safe = try ["text", "wide", "json", "template={{.message}}"].map { try Self.shown($0, hostile, on: terminal) }
    for text in safe {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || TerminalText.isSafe($0) }, "\(text)")
    }
  }

  @Test("a pipe that leads to a terminal in colour gets nothing that could change its state from a template either")
  func coloredPipe() throws {
    var traits = StreamTraits()
    traits.usesColor = true
    #expect(try Self.shown("template={{.message}}", Array("\u{1B}[2Ja".utf8), on: traits) == "\\x1b[2Ja\n")
  }

  @Test("a pipe gets the bytes that were written")
  func pipe() throws {
    let context = Context()
    var printer = LogLinePrinter(.raw, .init(), highlighting: [], in: context)
    let bytes: [UInt8] = [0x1B, 0x5B, 0x33, 0x31, 0x6D, 0xFF, 0x00]
    try printer.show(LogLine(source: Self.source, bytes: bytes[...], time: nil))
    #expect(context.streams.output.bytes == bytes + [0x0A])
  }

  @Test("what is looked for is marked, overlapping matches once")
  func highlights() throws {
    var traits = StreamTraits(isTerminal: true)
    traits.usesColor = true
    let text = try Self.shown(
      "raw",
      Array("a 503 UH b".utf8),
      highlighting: ["50.", "03 U", "x*"],
      on: traits
    )
    #expect(text == "a \u{1B}[1;33m503 U\u{1B}[0mH b\n")
  }
}
