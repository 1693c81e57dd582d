import Diagnostics
import Testing

@Suite("Bytes of a source are its own or part of an array")
struct SourceBytesTests {
  private static let stream = Array("one\ntwo\nthree\n".utf8)

  @Test("counts offsets from the beginning of a part, wherever that lies in the shared array")
  func partsCountFromZero() {
    let part = SourceBytes(sharing: Self.stream, 4..<8)
    #expect(part.indices == 0..<4)
    #expect(part[0] == UInt8(ascii: "t"))
    #expect(part.firstIndex(of: 0x0A) == 3)
    #expect(part.array == Array("two\n".utf8))
    #expect(part.withUnsafeBytes { Array($0) } == Array("two\n".utf8))
    #expect(part.withContiguousStorageIfAvailable { Array($0) } == Array("two\n".utf8))
  }

  @Test("keeps the offsets of what a slice was cut from")
  func slicesKeepOffsets() {
    let slice = SourceBytes(sharing: Self.stream, 4..<14)[4..<9]
    #expect(slice.indices == 4..<9)
    #expect(slice.firstIndex(of: UInt8(ascii: "h")) == 5)
    #expect(Array(slice) == Array("three".utf8))
    #expect(Array(SourceBytes(sharing: Self.stream, 4..<14).slice(4..<9)) == Array("three".utf8))
  }

  @Test("clamps a part to the array", arguments: [(-1..<3, "one"), (8..<99, "three\n"), (20..<30, "")])
  func clampsParts(range: Range<Int>, text: String) {
    #expect(SourceBytes(sharing: Self.stream, range).array == Array(text.utf8))
  }

  @Test("is equal and hashed by its bytes alone")
  func equalityIsByBytes() {
    let part = SourceBytes(sharing: Self.stream, 4..<7)
    #expect(part == SourceBytes(Array("two".utf8)))
    #expect(Set([part, SourceBytes(Array("two".utf8)), SourceBytes(Self.stream)]).count == 2)
  }
}
