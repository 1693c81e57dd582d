import Testing

@testable import LogStreams

@Suite("Lines of a stream")
struct TailLinesTests {
  private static func texts(_ taken: (bytes: [UInt8], lines: [LogBatch.Line])?) -> [[UInt8]] {
    (taken?.lines ?? []).map { Array(taken?.bytes[$0.text] ?? []) }
  }

  @Test("times at the ends of what can be told, and beyond, are times or text")
  func extremeTimes() {
    var lines = TailLines()
    lines.begin(hasPrelude: false)
    let times = [
      "1677-09-21T00:12:44Z", "1677-09-21T00:12:43Z", "2262-04-11T23:47:16.854775807Z", "2262-04-11T23:47:16.9Z",
      "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
    ]
    let taken = lines.take(Array(times.map { $0 + " a\n" }.joined().utf8))
    #expect(taken?.lines.map(\.time) == [-9_223_372_036_000_000_000, nil, .max, nil, nil, nil])
    #expect(lines.seen.resumption == 9_223_372_035)
    lines.begin(hasPrelude: false)
  }

  @Test("a line of a megabyte in small pieces, and bytes that are no text, come as they are")
  func longLines() {
    var lines = TailLines()
    lines.begin(hasPrelude: false)
    let text = [UInt8](repeating: 0xFE, count: 1 << 20)
    let bytes = Array("2023-11-14T00:00:01.000000001Z ".utf8) + text + Array("\n2023-11-14T00:00:02Z b\n".utf8)
    var received: [[UInt8]] = []
    for start in stride(from: 0, to: bytes.count, by: 16_000) {
      received += Self.texts(lines.take(Array(bytes[start..<min(start + 16_000, bytes.count)])))
    }
    #expect(received == [text, [0x62]])
  }

  @Test("a line without end takes a bounded amount of memory, and loses its end")
  func endlessLine() {
    var lines = TailLines()
    lines.begin(hasPrelude: false)
    let piece = [UInt8](repeating: 0x78, count: 1 << 20)
    for _ in 0..<20 { #expect(lines.take(piece) == nil) }
    let received = Self.texts(lines.take(Array("end\n2023-11-14T00:00:02Z b\n".utf8)))
    #expect(received.map(\.count) == [TailLines.lineLimit, 1])
  }

  @Test("the end of a long line, whose beginning is older than what was asked for, is no line")
  func partOfLine() {
    var lines = TailLines()
    lines.begin(hasPrelude: false)
    _ = lines.take(Array("2023-11-14T00:00:08.9Z beginning-end\n2023-11-14T00:00:10Z next\n".utf8))
    lines.begin(hasPrelude: false)
    let again = "2023-11-14T00:00:09.1Z end\n2023-11-14T00:00:10Z next\n2023-11-14T00:00:10.1Z new\n"
    #expect(Self.texts(lines.take(Array(again.utf8))) == [Array("new".utf8)])
  }

  @Test("a log that was rotated meanwhile is gone on with")
  func rotation() {
    var lines = TailLines()
    lines.begin(hasPrelude: true)
    _ = lines.take(Array("2023-11-14T00:00:08.9Z a\n2023-11-14T00:00:10Z b\n".utf8))
    lines.begin(hasPrelude: true)
    #expect(Self.texts(lines.take(Array("2023-11-14T00:00:12Z c\n2023-11-14T00:00:12Z d\n".utf8))) == [[0x63], [0x64]])
  }

  @Test("lines without times are told apart by their places")
  func untimed() {
    var lines = TailLines()
    lines.begin(hasPrelude: false)
    #expect(Self.texts(lines.take(Array("a\nb\n".utf8))) == [[0x61], [0x62]])
    lines.begin(hasPrelude: false)
    #expect(Self.texts(lines.take(Array("a\nb\nc\n".utf8))) == [[0x63]])
  }

  @Test(
    "times are read as the kubelet writes them",
    arguments: [
      ("2023-11-14T22:13:20.123456789Z x", 1_700_000_000_123_456_789, 31),
      ("2023-11-14T22:13:20Z x", 1_700_000_000_000_000_000, 21),
      ("2023-11-14T22:13:20.5Z ", 1_700_000_000_500_000_000, 23),
      ("2023-11-15T00:13:20.000000001+02:00 x", 1_700_000_000_000_000_001, 36),
      ("2023-11-14T16:43:20-05:30 x", 1_700_000_000_000_000_000, 26),
      ("1969-12-31T23:59:59.999999999Z x", -1, 31),
    ] as [(String, Int64, Int)]
  )
  func times(line: String, time: Int64, text: Int) {
    var reader = LogTimeReader()
    let bytes = Array(line.utf8)
    let read = reader.read(bytes.span, 0..<bytes.count)
    #expect(read?.time == time)
    #expect(read?.text == text)
  }

  @Test(
    "what is no time is text",
    arguments: [
      "", "plain", "2023-11-14T22:13:20Zx", "2023-11-14 22:13:20Z x", "2023-13-14T22:13:20Z x",
      "2023-11-14T25:13:20Z x",
      "2023-11-14T22:13:20.Z x", "2023-11-14T22:13:20 x", "2023-11-14T22:13:20+0200 xx", "2023-11-14T22:13:20.1234567",
      "9999-12-31T23:59:59Z x",
    ]
  )
  func noTimes(line: String) {
    var reader = LogTimeReader()
    let bytes = Array(line.utf8)
    #expect(reader.read(bytes.span, 0..<bytes.count) == nil)
  }

  @Test("line feeds are found wherever they are", arguments: 0..<40)
  func lineFeeds(count: Int) {
    let bytes = (0..<count).map { UInt8($0 % 3 == 0 ? 0x0A : $0 % 3 == 1 ? 0x0B : 0x8A) }
    for start in 0...count {
      var found: [Int] = []
      LineFeeds.forEach(in: bytes.span, start..<count) { found.append($0) }
      #expect(found == (start..<count).filter { bytes[$0] == 0x0A })
    }
  }
}
