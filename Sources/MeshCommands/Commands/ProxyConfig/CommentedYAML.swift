import Diagnostics
import Output
import ProxyConfig
import YAML

/// A message as YAML, with a comment above each part that says what it came from.
struct CommentedYAML {
  let text: String

  /// Writes a message. O(size).
  init(_ message: SourcedMessage) {
    let bytes = Emitter().bytes(for: Value(message.json)) + [UInt8(ascii: "\n")]
    // Where the parts begin is what a reader of the text finds.
    let document = Parser.parse(SourceFile(name: "configuration", bytes: bytes))
    var comments = Comments(bytes)
    if let root = document.root { comments.collect(root, message.provenance) }
    text = String(decoding: comments.inserted, as: UTF8.self)
  }

  private struct Comments {
    private let bytes: [UInt8]
    private var places = OriginPlaces()
    /// The lines to put in, and where, in the order of the text.
    private var lines: [(offset: Int, line: [UInt8])] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Adds the comments for a part and those in it; a part that comes from the same as what it is in has none.
    mutating func collect(_ node: Node, _ provenance: Provenance, in outer: String = "") {
      guard provenance.isKnown else { return }
      let comment = comment(on: provenance.origins)
      if !comment.isEmpty, comment != outer { add(comment, above: node) }
      let outer = comment.isEmpty ? outer : comment
      switch node.kind {
      case .mapping: for pair in node.pairs { collect(pair.value, provenance[pair.key.text], in: outer) }
      case .sequence: for (place, item) in node.items.enumerated() { collect(item, provenance[place], in: outer) }
      default: break
      }
    }

    private mutating func comment(on origins: [Origin]) -> String {
      var texts: [String] = []
      for origin in origins { texts.append(places.text(of: origin)) }
      return TerminalText.escaped(texts.joined(separator: ", "))
    }

    private mutating func add(_ comment: String, above node: Node) {
      let start = bytes[..<Int(node.range.start)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let indentation = Array(bytes[start...].prefix { $0 == UInt8(ascii: " ") })
      lines.append((start, indentation + Array("# \(comment)\n".utf8)))
    }

    /// The text with the comments in it.
    var inserted: [UInt8] {
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count + lines.reduce(0) { $0 + $1.line.count })
      var end = 0
      for (offset, line) in lines {
        output += bytes[end..<offset]
        output += line
        end = offset
      }
      return output + bytes[end...]
    }
  }
}
