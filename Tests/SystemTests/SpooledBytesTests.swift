import Testing

@testable import System

@Suite("bytes kept in memory or in a file")
struct SpooledBytesTests {
  private static func pattern(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
  }

  @Test(
    "what is written piece by piece is read as often as it is rewound, and leaves no name behind",
    arguments: [0, 10, 300_000, 900_000],
    [0, 1000, 1 << 26]
  )
  func readBack(count: Int, memoryLimit: Int) throws {
    let scratch = try ScratchDirectory()
    let content = Self.pattern(count)
    var bytes = SpooledBytes(path: "bytes", temporaryDirectory: scratch.path, memoryLimit: memoryLimit)
    var rest = content[...]
    while !rest.isEmpty {
      try bytes.write(Array(rest.prefix(rest.count % 5000 + 1)))
      rest = rest.dropFirst(rest.count % 5000 + 1)
    }
    let isEmpty = bytes.isEmpty
    #expect(isEmpty == content.isEmpty)
    #expect(try scratch.names() == [])
    for _ in 1...3 {
      try bytes.rewind()
      #expect(try bytes.readAll(limit: count) == content)
      #expect(try bytes.readChunk() == nil)
    }
    _ = try bytes.readChunk()
    try bytes.rewind()
    #expect(try bytes.readAll(limit: count) == content)
  }

  @Test("without a place for a file the error is told once, and nothing is lost")
  func noDirectory() throws {
    let content = Self.pattern(600_000)
    var bytes = SpooledBytes(path: "bytes", temporaryDirectory: "/nonexistent", memoryLimit: 10)
    try bytes.write(Array(content[..<10]))
    #expect(throws: SystemError(.create, "/nonexistent", .notFound)) { try bytes.write(Array(content[10..<20])) }
    try bytes.write(Array(content[20...]))
    #expect(try bytes.readAll(limit: content.count) == content)
  }
}
