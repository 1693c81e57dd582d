import Diagnostics
import Testing
import YAML

/// A random document whose last entries are aliases of nodes above, and one change of what stands above.
struct AliasedDocument {
  private let seed: UInt64
  private let document: Document
  private let root: Node
  private let value: Value
  private let step: EditStep
  /// The aliased nodes by the keys of their aliases.
  private let anchors: [String: [Int]]

  /// Makes the document of a seed; nil where chance gave no anchor or no mapping that lines can be added to.
  init?(seed: UInt64) {
    var random = RandomValues(seed: seed)
    let (text, next) = RandomText.write(random.value(depth: 4), random)
    random = next
    let plain = Parser.parse(SourceFile(name: "plain.yaml", text: text))
    guard let root = plain.root, root.kind == .mapping, root.style == .block, plain.endMarker == nil,
      let value = try? root.value
    else { return nil }
    let named = EditStep.paths(in: value).compactMap { path, _ in
      EditStep.node(path, root).anchorName.map { (name: $0, path: path) }
    }
    guard !named.isEmpty, Set(named.map(\.name)).count == named.count else { return nil }
    let lineBreak = text.utf8.contains(0x0D) ? "\r\n" : "\n"
    let isEnded = text.utf8.last == 0x0A
    let uses = named.enumerated().map { "zz\($0.offset): *\($0.element.name)" }.joined(separator: lineBreak)
    let aliased = text + (isEnded ? "" : lineBreak) + uses + (isEnded ? lineBreak : "")
    self.seed = seed
    self.document = Parser.parse(SourceFile(name: "aliased.yaml", text: aliased))
    guard let aliasedRoot = document.root, let aliasedValue = try? aliasedRoot.value else { return nil }
    self.root = aliasedRoot
    self.value = aliasedValue
    self.step = EditStep.random(for: value, &random)
    let pairs = named.enumerated().map { ("zz\($0.offset)", $0.element.path) }
    self.anchors = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the change was made; records an issue where it should not have been, or came out wrong.
  func check() throws -> Bool {
    var edit = DocumentEdit(document)
    step.declare(in: &edit, root: root)
    let report = "seed \(seed)\n\(String(decoding: document.source.bytes, as: UTF8.self))\n== \(step)"
    let bytes: [UInt8]
    do throws(EditError) { bytes = try edit.apply() } catch {
      let isExpected = takesAnchor ? error.kind == .anchorInUse : error.kind == .commentInTheWay
      #expect(isExpected || error.kind == .duplicateKey, "\(error)\n\(report)")
      return false
    }
    let edited = Parser.parse(SourceFile(name: "edited.yaml", bytes: bytes))
    let result = "\(report)\n\(String(decoding: bytes, as: UTF8.self))"
    #expect(!takesAnchor && !edited.hasErrors, "\(result)")
    #expect(try edited.root?.value == expected, "\(result)")
    return true
  }

  /// Whether the change would remove an anchored node: the whole document may go, its aliases go with it.
  private var takesAnchor: Bool {
    switch step {
    case .set(let path, _): !path.isEmpty && anchors.values.contains { $0.count > path.count && $0.starts(with: path) }
    case .remove(let path): anchors.values.contains { $0.starts(with: path) }
    case .entries, .items, .rename: false
    }
  }

  private var expected: Value {
    let change = ValueEdit([step], of: value)
    guard case .mapping(let entries) = change.apply(to: value) else { return change.apply(to: value) }
    return .mapping(
      entries.map { entry in
        guard let path = anchors[entry.key] else { return entry }
        let target = path.reduce(value) { $0.items.isEmpty ? $0.entries[$1].value : $0.items[$1] }
        return Value.Entry(entry.key, change.apply(to: target, at: path))
      }
    )
  }
}
