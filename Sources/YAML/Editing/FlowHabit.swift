/// What a flow collection and those around it show of how flow text is written; the nearest that shows it counts.
struct FlowHabit {
  /// Whether the text must stay JSON: a double-quoted first key or item means JSON.
  let isJSON: Bool
  /// Whether blanks stand after `:`; nil where no key shows it.
  private(set) var colonSpace: Bool?
  /// Whether blanks stand after `,`; nil where no collection has two children.
  private(set) var commaSpace: Bool?

  /// What holds outside all flow collections.
  ///
  /// A document that is one flow collection is JSON if the first evidence in it says so, and without any.
  init(around document: Document) {
    let isFlow = document.root?.style == .flow
    isJSON = isFlow && (document.records.indices.lazy.compactMap { Self.isJSON(document, $0) }.first ?? true)
  }

  /// What holds in a flow collection in block text.
  static let inBlock = FlowHabit()

  private init() { isJSON = false }

  /// Adds what a flow collection shows itself.
  ///
  /// O(log nodes).
  init(_ geometry: SourceGeometry, _ collection: Int, in outer: FlowHabit) {
    let text = geometry.lines.text
    let children = geometry.children(of: collection, atMost: 2)
    let colon = children.first.flatMap { geometry.indicator(of: $0.value) }
    isJSON = Self.isJSON(geometry.document, collection) ?? outer.isJSON
    colonSpace = colon.map { text[$0 + 1].isBlank } ?? outer.colonSpace
    commaSpace = children.count > 1 ? text[children[1].head - 1] != UInt8(ascii: ",") : outer.commaSpace
  }

  /// Whether the first key or item of a collection speaks for JSON; nil where it says nothing.
  private static func isJSON(_ document: Document, _ collection: Int) -> Bool? {
    let record = document.records[collection]
    guard record.kind == .mapping || record.kind == .sequence, record.detail > 0 else { return nil }
    let first = document.node(at: collection + 1)
    guard first.kind == .scalar, record.kind == .mapping || first.style != .plain || first.string != nil else {
      return nil
    }
    return first.style == .doubleQuoted
  }
}
