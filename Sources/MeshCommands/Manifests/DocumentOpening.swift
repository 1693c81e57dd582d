import Diagnostics
import YAML

/// How a document begins, which decides what must stand before it in a joined stream.
enum DocumentOpening: Sendable {
  /// Comments at most.
  case nothing
  /// Content without `---`.
  case content
  /// The same, in JSON, which some readers take for the format of the whole stream.
  case json
  /// `---`
  case marker
  /// `%` lines, then `---`.
  case directives

  /// Looks at a document without errors.
  init(of document: Document) {
    self =
      if document.root == nil, document.startMarker == nil {
        .nothing
      } else if !document.directives.isEmpty {
        .directives
      } else if document.startMarker != nil {
        .marker
      } else {
        document.source.bytes.first { !$0.isWhitespace } == UInt8(ascii: "{") ? .json : .content
      }
  }
}

extension UInt8 {
  fileprivate var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
