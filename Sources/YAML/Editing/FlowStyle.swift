/// How a flow collection is written, to write more of the same.
struct FlowStyle {
  let layout: FlowLayout
  /// Whether every child and the closing bracket begin a line.
  let hasOwnLines: Bool

  init(_ geometry: SourceGeometry, _ collection: Int) {
    let children = geometry.children(of: collection)
    let lines = geometry.lines
    let open = geometry.start(of: collection)
    let close = geometry.end(of: collection) - 1
    let isJSON = geometry.isJSON(collection)
    let ownLines =
      !children.isEmpty && lines.isFirst(onLine: close) && children.allSatisfy { lines.isFirst(onLine: $0.head) }
    var layout = FlowLayout(isJSON: isJSON, lineEnding: geometry.lineEnding)
    if ownLines, isJSON, let first = children.first {
      layout.indentWidth = max(1, lines.column(of: first.head) - lines.indentation(of: lines.line(of: open)))
    }
    if isJSON { Self.detectSpaces(geometry, collection, &layout) }
    self.hasOwnLines = ownLines
    self.layout = layout
  }

  /// Finds whether JSON is written with spaces after `:` and `,`, from the nearest collection that shows it.
  private static func detectSpaces(_ geometry: SourceGeometry, _ collection: Int, _ layout: inout FlowLayout) {
    var colon: Bool?
    var comma: Bool?
    var node: Int? = collection
    while let index = node, colon == nil || comma == nil {
      let children = geometry.children(of: index)
      if colon == nil, let child = children.first, let indicator = geometry.indicator(of: child.value) {
        colon = geometry.lines.text[indicator + 1].isBlank
      }
      if comma == nil, children.count > 1 { comma = geometry.lines.text[children[1].head - 1] != UInt8(ascii: ",") }
      node = geometry.ancestry.parent(of: index)
    }
    layout.colonSpace = colon ?? true
    layout.commaSpace = comma ?? layout.colonSpace
  }
}

extension SourceLines {
  /// The number of spaces a line begins with.
  func indentation(of line: Int) -> Int { text[start(of: line)..<end(of: line)].prefix { $0 == .space }.count }
}

extension Value {
  /// Whether the value can be a key: text, a number or a boolean.
  var isKey: Bool {
    switch self {
    case .null, .sequence, .mapping: false
    case .boolean, .integer, .double, .string: true
    }
  }

  /// Whether the value takes no lines below it when it is written in block style.
  var isScalar: Bool {
    switch self {
    case .mapping(let entries): entries.isEmpty
    case .sequence(let items): items.isEmpty
    default: true
    }
  }
}
