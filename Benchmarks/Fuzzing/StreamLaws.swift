import Diagnostics
import YAML

/// What holds for cutting a stream: the pieces are the stream, wherever it is cut while it comes in.
enum StreamLaws {
  static func check(_ bytes: [UInt8], _ documents: [Document], _ random: inout SeededNumbers) throws(FuzzFinding) {
    // UTF-16 is converted before it is cut, and only as a whole.
    guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else { return }
    var offset = 0
    for document in documents {
      let piece = document.source
      try expect(piece.baseOffset == offset, "piece-offset", "\(piece.baseOffset), expected \(offset)")
      let end = offset + piece.bytes.count
      let isSame = end <= bytes.count && piece.bytes.elementsEqual(bytes[offset..<end])
      try expect(isSame, "piece-bytes", "at \(offset)")
      offset = end
    }
    try expect(offset == bytes.count, "pieces-lose-bytes", "\(offset) of \(bytes.count)")
    try checkChunks(bytes, documents, &random)
  }

  private static func checkChunks(
    _ bytes: [UInt8],
    _ documents: [Document],
    _ random: inout SeededNumbers
  ) throws(FuzzFinding) {
    var splitter = DocumentSplitter(name: "fuzz.yaml")
    var pieces: [SourceFile] = []
    let largest = random.pick([1, 3, 20, 400])
    var offset = bytes.count > 2000 && largest < 20 ? bytes.count : 0
    splitter.append(Array(bytes[..<offset]))
    while offset < bytes.count {
      let end = min(bytes.count, offset + 1 + random.below(largest))
      splitter.append(Array(bytes[offset..<end]))
      offset = end
      while let piece = splitter.next() { pieces.append(piece.source) }
    }
    splitter.finish()
    while let piece = splitter.next() { pieces.append(piece.source) }
    try expect(pieces.count == documents.count, "chunks-cut-differently", "\(pieces.count) and \(documents.count)")
    for (piece, document) in zip(pieces, documents) {
      let whole = document.source
      let isSame =
        piece.bytes == whole.bytes && piece.firstLine == whole.firstLine && piece.baseOffset == whole.baseOffset
      try expect(isSame, "chunks-cut-differently", "at \(whole.baseOffset)")
    }
  }
}
