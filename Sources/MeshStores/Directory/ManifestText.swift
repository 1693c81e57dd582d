import Diagnostics
import YAML

/// The text of an object in a manifest, comments and all, as the text of a file of its own.
struct ManifestText {
  let bytes: [UInt8]

  /// Takes the document of which the node is the root, with the namespace of the object put in where it names none; nil
  /// when it holds other data than it should, or is no block YAML, so that the object is better written anew.
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
    guard let named = Self.naming(object.value(at: ["metadata", "namespace"]), in: written) else { return nil }
    guard !named.hasErrors, let value = try? named.root?.value, value == object else { return nil }
    bytes = named.source.bytes.array
  }

  /// The document with the namespace named, as the object has it.
  private static func naming(_ namespace: Value?, in document: Document) -> Document? {
    guard let namespace, let metadata = document.root?.member("metadata"), metadata.member("namespace") == nil else {
      return document
    }
    var edit = DocumentEdit(document)
    edit.insert([Value.Entry("namespace", namespace)], into: metadata)
    guard let bytes = try? edit.apply() else { return nil }
    return Parser.parse(SourceFile(name: document.source.name, bytes: bytes))
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
