import Diagnostics
import YAML

/// An object as text, with comments above its parts.
struct CommentedManifest {
  let bytes: [UInt8]

  init(_ value: Value, _ comments: CommentPlaces.Lines) {
    let plain = Emitter().bytes(for: value) + [UInt8(ascii: "\n")]
    // Where the parts begin is what a reader of the text finds.
    let document = Parser.parse(SourceFile(name: "object", bytes: plain))
    let insertions = comments.map { path, lines in
      (offset: Self.lineStart(of: path, in: document, plain), lines: lines)
    }
    var output: [UInt8] = []
    var end = 0
    for (offset, lines) in insertions.sorted(by: { $0.offset < $1.offset }) {
      output += plain[end..<offset]
      let indentation = plain[offset...].prefix { $0 == UInt8(ascii: " ") }
      for line in lines { output += indentation + line + [UInt8(ascii: "\n")] }
      end = offset
    }
    bytes = output + plain[end...]
  }

  /// Where the line of a part begins; the first line where the object has no such part.
  private static func lineStart(of path: [ConvertedPath], in document: Document, _ bytes: [UInt8]) -> Int {
    var node = document.root
    var opening = node
    for step in path {
      switch step {
      case .field(let name):
        let pair = node?.pair(forKey: name)
        (node, opening) = (pair?.value, pair?.key)
      case .item(let place):
        node = node?.items.dropFirst(place).first { _ in true }
        opening = node
      }
    }
    let start = Int(opening?.range.start ?? 0)
    return bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }
}
