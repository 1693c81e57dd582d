import Diagnostics
import Testing
import YAML

/// What every single change keeps to, whatever the document: where it writes, which comments stay, why it is refused.
@Suite("Edit laws")
struct EditLawsTests {
  @Test("one change touches its node's lines alone, keeps the comments it must, and is refused for a reason only")
  func singleChanges() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("EditLawsTests: seed \(seed)")
    var applied = 0
    for round in 0..<3000 where try check(seed: seed &+ UInt64(round)) { applied += 1 }
    #expect(applied > 1000)
  }

  /// Whether the change was made.
  private func check(seed: UInt64) throws -> Bool {
    var random = RandomValues(seed: seed)
    let (text, next) = RandomText.write(random.value(depth: 4), random)
    random = next
    let document = Parser.parse(SourceFile(name: "random.yaml", text: text))
    let root = try #require(document.root, "seed \(seed)\n\(text)")
    let value = try root.value
    let step = EditStep.random(for: value, &random)
    var edit = DocumentEdit(document)
    step.declare(in: &edit, root: root)
    let bytes: [UInt8]
    do throws(EditError) { bytes = try edit.apply() } catch {
      checkRefusal(error, of: step, document, "seed \(seed): \(error)\n\(text)")
      return false
    }
    let report = "seed \(seed)\n\(text)\n== \(step)\n\(String(decoding: bytes, as: UTF8.self))"
    let edited = Parser.parse(SourceFile(name: "random.yaml", bytes: bytes))
    #expect(!edited.hasErrors, "\(report)")
    #expect(try edited.root?.value == ValueEdit([step], of: value).apply(to: value), "\(report)")
    checkPlace(step, document, root, bytes, report)
    checkComments(step, document, root, edited, report)
    return true
  }

  /// A single change is in nobody's way: only comments that have no place to go, and keys that are there, refuse it.
  private func checkRefusal(_ error: EditError, of step: EditStep, _ document: Document, _ report: String) {
    #expect(!error.message.isEmpty && Int(error.range.end) <= document.source.bytes.count, "\(report)")
    switch error.kind {
    case .commentInTheWay:
      let held = document.comments.contains { $0.start >= error.range.start && $0.end <= error.range.end }
      #expect(held, "\(report)")
    case .duplicateKey: if case .entries = step {} else { Issue.record("\(report)") }
    default: Issue.record("\(report)")
    }
  }

  private func checkPlace(_ step: EditStep, _ document: Document, _ root: Node, _ bytes: [UInt8], _ report: String) {
    let region = EditRegion(document)
    var (before, after) = region.around(region.touched(by: step, root: root))
    if after.isEmpty, document.source.bytes.last != 0x0A {
      // Without a final line break the line that is last now gives up its own.
      while before.last == 0x0A || before.last == 0x0D { before.removeLast() }
    }
    let keepsBefore = bytes.starts(with: before)
    let keepsAfter = bytes.reversed().starts(with: after.reversed())
    #expect(keepsBefore && keepsAfter, "\(report)")
  }

  private func checkComments(
    _ step: EditStep,
    _ document: Document,
    _ root: Node,
    _ edited: Document,
    _ report: String
  ) {
    let texts = { (document: Document) in document.comments.map { document.source.text(in: $0) } }
    switch step {
    case .entries, .items: #expect(texts(edited) == texts(document), "\(report)")
    case .set(let path, _), .rename(let path, _):
      let node = EditStep.node(path, root)
      if node.count == 0, node.style != .literal, node.style != .folded {
        #expect(texts(edited) == texts(document), "\(report)")
      }
    case .remove(let path):
      let collection = EditStep.node(Array(path.dropLast()), root)
      let region = EditRegion(document)
      guard collection.style == .block, collection.count > 1, region.startsLine(path, root) else { return }
      #expect(texts(edited) == region.commentsLeft(removing: path, root: root), "\(report)")
    }
  }

  @Test("a change of an anchored node changes every use, and none takes an anchor from its aliases")
  func aliases() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("EditLawsTests: seed \(seed)")
    var applied = 0
    var refused = 0
    for round in 0..<15000 {
      guard let document = AliasedDocument(seed: seed &+ UInt64(round)) else { continue }
      if try document.check() { applied += 1 } else { refused += 1 }
    }
    #expect(applied > 200 && refused > 5, "\(applied) applied, \(refused) refused")
  }
}

extension EditStep {
  /// A change of any part of a value.
  static func random(for value: Value, _ random: inout RandomValues) -> EditStep {
    let paths = paths(in: value)
    let (path, node) = paths[random.below(paths.count)]
    switch (random.below(4), node) {
    case (0, _): return .set(path, random.value(depth: 2))
    case (1, _) where !path.isEmpty: return .remove(path)
    case (_, .mapping(let entries)):
      let new = random.entries(1 + random.below(2), depth: 2, avoiding: Set(entries.map(\.key)))
      return new.isEmpty ? .set(path, 1) : .entries(path, new, place(entries.count, &random))
    case (_, .sequence(let items)): return .items(path, [random.value(depth: 2)], place(items.count, &random))
    case (_, .null): return .entries(path, [.init("new", random.value(depth: 2))], .end)
    default: return .set(path, random.value(depth: 1))
    }
  }

  /// A place among so many children.
  static func place(_ count: Int, _ random: inout RandomValues) -> Place {
    switch random.below(count > 0 ? 4 : 2) {
    case 0: .start
    case 1: .end
    case 2: .before(random.below(count))
    default: .after(random.below(count))
    }
  }

  /// Every part of a value by the ordinals of children.
  static func paths(in value: Value, at path: [Int] = []) -> [([Int], Value)] {
    let children =
      switch value {
      case .mapping(let entries): entries.map(\.value)
      case .sequence(let items): items
      default: [Value]()
      }
    return [(path, value)] + children.enumerated().flatMap { paths(in: $0.element, at: path + [$0.offset]) }
  }
}
