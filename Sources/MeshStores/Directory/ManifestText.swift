import Diagnostics
import YAML

/// The text of an object in a manifest, comments and all, as the text of a file of its own.
struct ManifestText {
  let bytes: [UInt8]

  /// Takes the document of which the node is the root; nil when it holds other data than it should, or is no block YAML,
  /// so that the object is better written anew.
  init?(of node: Node, holding object: Value) {
    let document = node.document
    guard document.root == node, node.style == .block, document.directives.isEmpty else { return nil }
    let source = document.source.bytes
    let start = document.startMarker.map { Int($0.end) } ?? 0
    let end = document.endMarker.map { Int($0.start) } ?? source.count
    guard start <= end else { return nil }
    var text = Array(source[start..<end])
    // What is left of the line of the marker, and blank lines.
    while let line = text.firstIndex(of: UInt8(ascii: "\n")), text[..<line].allSatisfy(\.isBlank) {
      text.removeFirst(line + 1)
    }
    while let last = text.last, last.isBlank || last == UInt8(ascii: "\n") { text.removeLast() }
    text.append(UInt8(ascii: "\n"))
    let written = Parser.parse(SourceFile(name: document.source.name, bytes: text))
    guard !written.hasErrors, let root = written.root, let value = try? root.value, value == object else { return nil }
    bytes = text
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
