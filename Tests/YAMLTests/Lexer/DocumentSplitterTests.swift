import Diagnostics
import Testing
import YAML

@Suite("A stream is cut into documents")
struct DocumentSplitterTests {
  static let streams: [(text: String, pieces: [String])] = [
    ("", []),
    ("a\n", ["a\n"]),
    ("a\n---\nb", ["a\n", "---\nb"]),
    ("---\na\n---\nb\n", ["---\na\n", "---\nb\n"]),
    ("# licence\n\n---\na\n", ["# licence\n\n---\na\n"]),
    ("%YAML 1.2\n---\na\n...\n%YAML 1.2\n---\nb\n", ["%YAML 1.2\n---\na\n...\n", "%YAML 1.2\n---\nb\n"]),
    ("a\n...\nb\n", ["a\n...\n", "b\n"]),
    ("---\n---\n", ["---\n", "---\n"]),
    ("--- a\n--- b\n", ["--- a\n", "--- b\n"]),
    ("a: |\n  ---\n--- \nb\n", ["a: |\n  ---\n", "--- \nb\n"]),
    ("----\n---a\n", ["----\n---a\n"]),
    ("a\r\n---\r\nb\r\n", ["a\r\n", "---\r\nb\r\n"]),
    ("a\r---\rb", ["a\r", "---\rb"]),
    ("\u{FEFF}# c\n---\na\n", ["\u{FEFF}# c\n---\na\n"]),
    ("{\"a\":1}{\"b\":2}\n\n", ["{\"a\":1}", "{\"b\":2}\n\n"]),
    ("\u{FEFF}\r\n {\"a\":{\"b\":\"}\\\"{\"}}\r\n{}", ["\u{FEFF}\r\n {\"a\":{\"b\":\"}\\\"{\"}}\r\n", "{}"]),
    ("{\"a\":-1}\n---\n{}\n", ["{\"a\":-1}\n", "---\n{}\n"]),
    ("{a: \"b\n---\n\"}", ["{a: \"b\n", "---\n\"}"]),
    ("{a: b} # c\n---\nd\n", ["{a: b} # c\n", "---\nd\n"]),
    ("{a: b}: c\n{d: e}: f\n", ["{a: b}: c\n{d: e}: f\n"]),
    ("{\"a\":1}\n...\nb\n", ["{\"a\":1}\n...\n", "b\n"]),
    ("{\"a\": \"b", ["{\"a\": \"b"]),
    ("{\"a\": \"b\\", ["{\"a\": \"b\\"]),
    ("}{", ["}{"]),
    (" \n", [" \n"]),
  ]

  @Test("pieces end where documents end, and together are the stream", arguments: streams)
  func pieces(text: String, pieces: [String]) {
    for size in [1, 2, 3, 7, text.utf8.count + 1] {
      let found = Self.split(Array(text.utf8), chunk: size)
      #expect(found.map { String(decoding: $0.source.bytes, as: UTF8.self) } == pieces, "chunks of \(size)")
    }
  }

  @Test("each piece knows its first line and offset in the stream")
  func positions() {
    let found = Self.split(Array("# x\na: 1\r\n---\rb: 2\n---\nc".utf8), chunk: 5)
    #expect(found.map(\.source.firstLine) == [1, 3, 5])
    #expect(found.map(\.source.baseOffset) == [0, 10, 19])
    let values = Self.split(Array("{\r\n}\n{}{}\n{}".utf8), chunk: 3)
    #expect(values.map(\.source.firstLine) == [1, 3, 3, 4])
    #expect(values.map(\.source.baseOffset) == [0, 5, 7, 10])
  }

  @Test("UTF-16 with a byte order mark is cut as UTF-8, however its bytes come in", arguments: [true, false])
  func utf16(isLittleEndian: Bool) {
    let stream = Self.utf16("# ü😀\na: 1\n---\nb: 2", isLittleEndian: isLittleEndian)
    for size in [1, 3, stream.count] {
      let found = Self.split(stream, chunk: size)
      #expect(found.map { String(decoding: $0.source.bytes, as: UTF8.self) } == ["# ü😀\na: 1\n", "---\nb: 2"])
      #expect(found.map(\.source.firstLine) == [1, 3])
    }
  }

  @Test("UTF-16 that is cut short or holds half a surrogate pair is refused, and nothing is made up for it")
  func brokenUTF16() {
    let whole = Self.utf16("a: 1", isLittleEndian: true)
    for broken in [Array(whole.dropLast()), whole + [0x00, 0xD8]] {
      let documents = Parser.documents(in: SourceFile(name: "test", bytes: broken))
      #expect(documents.map(\.source.bytes.array) == [broken])
      #expect(documents.flatMap(\.diagnostics).map(\.code) == [.binaryData])
    }
  }

  @Test("a document beyond the limit is given up with its beginning, and those before it are whole")
  func limit() {
    for size in [1, 5, 100] {
      let found = Self.split(Array("a: 1\n---\nb: 234567\n---\nc\n".utf8), chunk: size, limit: 12)
      #expect(found.map(\.isWhole) == [true, false])
      #expect(found.map(\.source.firstLine) == [1, 2])
      #expect(found.map { Parser.parse($0).diagnostics.map(\.code) } == [[], [.sourceTooLarge]])
    }
    #expect(Self.split(Array("a: 1\n---\nb: 2345\n".utf8), chunk: 3, limit: 12).map(\.isWhole) == [true, true])
    #expect(Self.split(Self.utf16("a: 1\n", isLittleEndian: true), chunk: 3, limit: 8).map(\.isWhole) == [false])
  }

  private static func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    "\u{FEFF}\(text)".utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittleEndian ? [low, high] : [high, low]
    }
  }

  private static func split(
    _ bytes: [UInt8],
    chunk: Int,
    limit: Int = DocumentSplitter.sizeLimit
  ) -> [DocumentPiece] {
    var splitter = DocumentSplitter(name: "test", limit: limit)
    var found: [DocumentPiece] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      splitter.append(Array(bytes[start..<min(start + chunk, bytes.count)]))
      while let piece = splitter.next() { found.append(piece) }
    }
    splitter.finish()
    while let piece = splitter.next() { found.append(piece) }
    return found
  }
}
