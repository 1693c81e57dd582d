import Diagnostics
import Testing
import YAML

@Suite("RandomEdit")
struct RandomEditTests {
  /// What a run of random edits came to.
  private struct Tally {
    var applied = 0
    var refused = 0
  }

  @Test("an edited text reads as the edited data, and comments that nothing removed are there")
  func randomEdits() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("RandomEditTests: seed \(seed)")
    var tally = Tally()
    for round in 0..<1500 {
      try check(RandomValues(seed: seed &+ UInt64(round)), seed: seed &+ UInt64(round), &tally)
    }
    #expect(tally.applied * 4 > tally.refused)
  }

  private func check(_ start: RandomValues, seed: UInt64, _ tally: inout Tally) throws {
    var random = start
    let (text, next) = RandomText.write(random.value(depth: 5), random)
    random = next
    let document = Parser.parse(SourceFile(name: "random.yaml", text: text))
    let root = try #require(document.root, "seed \(seed): \(document.diagnostics)\n\(text)")
    let value = try root.value
    let steps = Self.steps(for: value, &random)
    var edit = DocumentEdit(document)
    for step in steps { step.declare(in: &edit, root: root) }
    let replacements: [Replacement]
    do throws(EditError) {
      replacements = try edit.replacements()
    } catch {
      #expect([.overlap, .duplicateKey, .commentInTheWay].contains(error.kind), "seed \(seed): \(error)\n\(text)")
      tally.refused += 1
      return
    }
    tally.applied += 1
    let result = try edit.apply()
    let edited = Parser.parse(SourceFile(name: "random.yaml", bytes: result))
    let report =
      "seed \(seed)\n\(text)\n== \(steps)\n\(String(decoding: result, as: UTF8.self))\n== \(edited.diagnostics)"
    let expected = ValueEdit(steps, of: value).apply(to: value)
    #expect(!edited.hasErrors, "\(report)")
    guard !edited.hasErrors else { return }
    #expect(try edited.root?.value == expected, "\(report)")
    let isSorted = zip(replacements, replacements.dropFirst()).allSatisfy { $0.range.end < $1.range.start }
    #expect(isSorted, "\(report)")
    if document.source.bytes.last?.isLineBreak == true { #expect(result.last?.isLineBreak == true, "\(report)") }
    if steps.allSatisfy(\.onlyAdds) { checkPureInsertion(document, edited, replacements, report) }
  }

  /// Insertions into collections with children rewrite no byte, so every comment is there still, in order.
  private func checkPureInsertion(
    _ before: Document,
    _ after: Document,
    _ replacements: [Replacement],
    _ report: String
  ) {
    let comments = { (document: Document) in document.comments.map { document.source.text(in: $0) } }
    #expect(comments(before) == comments(after), "\(report)")
  }

  // MARK: Random changes

  private static func steps(for value: Value, _ random: inout RandomValues) -> [EditStep] {
    var steps: [EditStep] = []
    let paths = EditStep.paths(in: value)
    for _ in 0...random.below(3) {
      let (path, node) = paths[random.below(paths.count)]
      switch (random.below(4), node) {
      case (0, _): steps.append(.set(path, random.value(depth: 2)))
      case (1, _) where !path.isEmpty: steps.append(.remove(path))
      case (_, .mapping(let entries)):
        let new = random.entries(1 + random.below(2), depth: 2, avoiding: Set(entries.map(\.key)))
        if !new.isEmpty { steps.append(.entries(path, new, EditStep.place(entries.count, &random))) }
      case (_, .sequence(let items)):
        let new = (0...random.below(2)).map { _ in random.value(depth: 2) }
        steps.append(.items(path, new, EditStep.place(items.count, &random)))
      case (_, .null): steps.append(.entries(path, [.init("new", random.value(depth: 2))], .end))
      default: steps.append(.set(path, random.value(depth: 1)))
      }
    }
    return steps
  }
}

extension EditStep {
  /// Whether the step is an insertion.
  fileprivate var onlyAdds: Bool {
    switch self {
    case .entries, .items: true
    case .set, .remove, .rename: false
    }
  }
}

extension UInt8 {
  fileprivate var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
