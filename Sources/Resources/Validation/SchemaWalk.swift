import Diagnostics
import YAML

/// One walk over an object, side by side with its shape.
///
/// The depth of the walk is that of the shape, which is finite; aliases are followed only as often as the document
/// is long, so that they cannot make the walk longer than linear.
struct SchemaWalk {
  /// What was found.
  var found: [Diagnostic] = []
  /// Where the walk is.
  var path: FieldPath
  /// The document, and its arena and bytes: the walk goes by indices, since a `Node` counts references.
  let document: Document
  let records: [NodeRecord]
  let bytes: SourceBytes
  /// Whether null is the same as absent, as for the kinds that are built into Kubernetes and decoded into Go structs.
  var nullIsAbsent = false
  private var aliasBudget: Int

  init(_ document: Document) {
    self.document = document
    self.path = FieldPath(document)
    self.records = document.records
    self.bytes = document.source.bytes
    self.aliasBudget = document.records.count + 1_000
  }

  mutating func report(
    _ code: Code,
    _ message: String,
    at range: SourceRange,
    severity: Severity = .error,
    notes: [Diagnostic.Note] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) {
    let path = path.text
    let text = path.isEmpty ? message : "\(path): \(message)"
    found.append(Diagnostic(code, severity, text, at: range, notes: notes, fixIts: fixIts))
  }

  /// The range to point at for a value: what stands on one line itself, otherwise its key, so that no whole block is
  /// underlined.
  func focus(of node: Node) -> SourceRange {
    if node.kind == .alias { return node.range }
    if node.kind == .scalar, !node.isEmpty { return node.range }
    if node.style == .flow, !node.document.source.bytes[node.range.indices].contains(UInt8(ascii: "\n")) {
      return node.range
    }
    return path.lastKey?.range ?? opening(of: node)
  }

  /// The first key or item of a block collection, so that no whole block is underlined; else the node itself.
  func opening(of node: Node) -> SourceRange {
    var node = node
    while node.style == .block, node.count > 0 { node = node.document.node(at: node.index + 1) }
    return node.range
  }

  /// Checks one value against one shape.
  mutating func visit(_ written: Int, _ shape: Shape) {
    var index = written
    if records[written].kind == .alias {
      index = Int(records[written].detail)
      aliasBudget -= Int(records[index].next) - index
      // A walk into an alias that holds itself would come back here; its end is the budget.
      guard aliasBudget > 0 else { return }
    }
    let kind = records[index].kind
    switch shape {
    case .any: return
    case .object(let object):
      guard kind == .mapping else { return reportType(written, shape) }
      visit(object: index, object)
    case .list(let item, let rule):
      guard kind == .sequence else { return reportType(written, shape) }
      visit(list: index, item, rule)
    case .map(let value, let rule):
      guard kind == .mapping else { return reportType(written, shape) }
      visit(map: index, value, rule)
    default:
      guard kind == .scalar else { return reportType(written, shape) }
      visit(scalar: index, shape)
    }
  }

  /// Whether a value is null; nearly always seen in its first byte: nothing, `~` and `null` are.
  func isNull(_ written: Int) -> Bool {
    let record = records[written]
    if record.kind == .scalar, !record.flags.contains(.hasProperties), record.start < record.end {
      guard record.style == .plain, "~nN".utf8.contains(bytes[Int(record.start)]) else { return false }
    }
    return document.node(at: written).isNull
  }

  /// Calls with the bytes of a scalar's text; empty for collections.
  func withText<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let record = records[index]
    guard record.kind == .scalar, record.flags.contains(.verbatim) else {
      return Array(document.node(at: index).textBytes).withUnsafeBufferPointer(body)
    }
    let isQuoted = record.style == .singleQuoted || record.style == .doubleQuoted
    let start = Int(record.start) + (isQuoted ? 1 : 0)
    let end = max(start, Int(record.end) - (isQuoted ? 1 : 0))
    return bytes.withUnsafeBufferPointer { all in
      let range = (start..<end).clamped(to: 0..<all.count)
      return body(UnsafeBufferPointer(rebasing: all[range]))
    }
  }

  /// Says that a value is of another type than the shape's, and how to mend what a quote decides.
  mutating func reportType(_ index: Int, _ shape: Shape) {
    let node = document.node(at: index)
    if node.resolved.kind == .scalar, case .unreadable(let error) = ScalarReading(node.resolved) {
      return report(.unreadableValue, error.message, at: focus(of: node))
    }
    let message = "expected \(shape.expectation), found \(node.foundDescription)"
    report(.unexpectedType, message, at: focus(of: node), fixIts: quoteFixIt(node, shape).map { [$0] } ?? [])
  }

  private func quoteFixIt(_ node: Node, _ shape: Shape) -> Diagnostic.FixIt? {
    guard node.kind == .scalar, !node.isEmpty else { return nil }
    switch shape {
    case .text, .choice, .duration:
      guard node.style == .plain else { return nil }
      let text = node.document.source.text(in: node.range)
      return Diagnostic.FixIt("quote the value", replacing: node.range, with: "\"\(text)\"")
    case .integer, .number, .boolean:
      guard node.style == .doubleQuoted || node.style == .singleQuoted else { return nil }
      let bare = SchemaWalk.bareReading(node)
      switch (shape, bare) {
      case (.integer, .integer), (.number, .integer), (.number, .number), (.boolean, .boolean):
        return Diagnostic.FixIt("take the quotes away", replacing: node.range, with: node.text)
      default: return nil
      }
    default: return nil
    }
  }

  /// What the text of a quoted scalar would be without its quotes.
  private static func bareReading(_ node: Node) -> ScalarReading {
    let bare = Parser.parse(SourceFile(name: node.document.source.name, text: node.text))
    guard let root = bare.root, root.kind == .scalar, !bare.hasErrors else { return .text }
    return ScalarReading(root)
  }
}
