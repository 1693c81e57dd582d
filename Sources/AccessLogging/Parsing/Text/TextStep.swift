/// A field of a line of text, and what stands behind it.
struct TextStep: BitwiseCopyable, Sendable {
  /// The raw value of the field; -1 for one that nobody asks for.
  let field: Int
  let content: FieldContent
  /// The first byte of what stands behind it, eight times.
  let delimiter: UInt64
  /// A byte that cannot stand in it, besides a quote, eight times.
  let stop: UInt64
  /// The first eight bytes of what stands behind it at most, and the bits of them that count.
  let first: UInt64
  let mask: UInt64
  /// Whether what stands behind it begins with a bar, as parts of the names of Istio's clusters do.
  let isBarred: Bool
  /// How long it is.
  let length: Int
  /// Where its bytes from the ninth on begin.
  let tail: Int

  init(_ field: AccessLogField?, _ content: FieldContent, before literal: [UInt8], tail: Int) {
    self.field = field?.rawValue ?? -1
    self.content = content
    var word: UInt64 = 0
    for (place, byte) in literal.prefix(8).enumerated() { word |= UInt64(byte) &<< UInt64(8 * place) }
    first = word
    mask = literal.count >= 8 ? .max : (1 &<< UInt64(8 * literal.count)) &- 1
    delimiter = LineWord.pattern(literal.first ?? UInt8(ascii: " "))
    stop = LineWord.pattern(UInt8(ascii: content == .unquoted ? "\"" : " "))
    isBarred = field == .upstreamCluster && literal.first == UInt8(ascii: "|")
    length = literal.count
    self.tail = tail
  }
}
