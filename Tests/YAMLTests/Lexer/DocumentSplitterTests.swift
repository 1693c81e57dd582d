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
      #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == pieces, "chunks of \(size)")
    }
  }

  @Test("each piece knows its first line and offset in the stream")
  func positions() {
    let found = Self.split(Array("# x\na: 1\r\n---\rb: 2\n---\nc".utf8), chunk: 5)
    #expect(found.map(\.firstLine) == [1, 3, 5])
    #expect(found.map(\.baseOffset) == [0, 10, 19])
    let values = Self.split(Array("{\r\n}\n{}{}\n{}".utf8), chunk: 3)
    #expect(values.map(\.firstLine) == [1, 3, 3, 4])
    #expect(values.map(\.baseOffset) == [0, 5, 7, 10])
  }

  @Test(
    "a stream in UTF-16 with a byte order mark is cut as its text, however its bytes arrive",
    arguments: [false, true]
  )
  func utf16(isBigEndian: Bool) {
    let text = "a: é😀\n---\nb: {}\n"
    let bytes = "\u{FEFF}\(text)".utf16.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    for chunk in 1...9 {
      let pieces = Self.split(bytes, chunk: chunk).map { String(decoding: $0.bytes, as: UTF8.self) }
      #expect(pieces == ["a: é😀\n", "---\nb: {}\n"], "chunks of \(chunk)")
      let cut = Self.split(Array(bytes.dropLast()), chunk: chunk).map { String(decoding: $0.bytes, as: UTF8.self) }
      #expect(cut == ["a: é😀\n", "---\nb: {}\u{FFFD}"], "chunks of \(chunk)")
    }
    #expect(Self.split([0xFF], chunk: 1).map(\.bytes) == [[0xFF]])
  }

  private static func split(_ bytes: [UInt8], chunk: Int) -> [SourceFile] {
    var splitter = DocumentSplitter(name: "test")
    var found: [SourceFile] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      splitter.append(Array(bytes[start..<min(start + chunk, bytes.count)]))
      while let piece = splitter.next() { found.append(piece) }
    }
    splitter.finish()
    while let piece = splitter.next() { found.append(piece) }
    return found
  }
}
