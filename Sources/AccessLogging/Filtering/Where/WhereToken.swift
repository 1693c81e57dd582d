/// A word of an expression with its place.
struct WhereToken: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case name(String)
    case number(Double, WhereKind)
    case text([UInt8])
    case sign(String)
    case end
  }

  let content: Content
  let range: Range<Int>

  /// As people read it, for messages.
  func phrase(in source: [UInt8]) -> String {
    content == .end ? "the end" : "\"\(String(decoding: source[range], as: UTF8.self))\""
  }

  func isSign(_ sign: String) -> Bool { content == .sign(sign) }

  func isName(_ name: String) -> Bool { content == .name(name) }
}
