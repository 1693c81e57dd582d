import Diagnostics

/// Writes a document anew from its tree: data, styles, anchors, tags, directives and markers are kept; comments and
/// the layout are not. Parsing the output gives the same events.
public enum TreeEmitter {
  /// The document's new text, with a line break at the end; nothing for a document without nodes or with errors.
  ///
  /// O(output), iterative. Single pairs of flow sequences get braces, and keys that are long or not scalars a `?`.
  public static func bytes(for document: Document) -> [UInt8] {
    guard let root = document.root else { return [] }
    var writer = TreeWriter(document)
    for directive in document.directives { writer.append(document.source.bytes[directive.indices], endsLine: true) }
    if document.startMarker != nil { writer.append("---".utf8, endsLine: true) }
    writer.write(root)
    if document.endMarker != nil { writer.append("...".utf8, endsLine: true) }
    return writer.output
  }
}
