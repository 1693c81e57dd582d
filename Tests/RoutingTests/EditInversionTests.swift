import MeshStores
import Routing
import TestSupport
import Testing
import YAML

@Suite("Edits are inverted") struct EditInversionTests {
  private static func value(depth: Int, _ generator: inout SeededGenerator) -> Value {
    let size = Int.random(in: 0...4, using: &generator)
    switch Int.random(in: depth > 0 ? 0...4 : 2...4, using: &generator) {
    case 0: return .mapping((0..<size).map { Value.Entry("k\($0)", value(depth: depth - 1, &generator)) })
    case 1: return .sequence((0..<size).map { _ in value(depth: depth - 1, &generator) })
    case 2: return .integer(Int64.random(in: 0...9, using: &generator))
    case 3: return .null
    default: return .string(["a", "b"].randomElement(using: &generator) ?? "")
    }
  }

  private static func paths(of value: Value, at path: FieldPath) -> [FieldPath] {
    let entries = value.entries.flatMap { paths(of: $0.value, at: path.appending(.field($0.key))) }
    let items = value.items.enumerated().flatMap { paths(of: $0.element, at: path.appending(.item($0.offset))) }
    return [path] + entries + items
  }

  private static func edit(of value: Value, _ paths: [FieldPath], _ generator: inout SeededGenerator) -> Edit? {
    guard let path = paths.randomElement(using: &generator), let found = value.value(at: path) else { return nil }
    let new = self.value(depth: 2, &generator)
    switch Int.random(in: 0...5, using: &generator) {
    case 0: return .test(path, found)
    case 1: return path.steps.count > 1 ? .set(path, new) : nil
    case 2: return path.steps.count > 1 ? .remove(path) : nil
    case 3: return .set(path.appending("new"), new)
    case 4: return .insert(path.appending(.item(Int.random(in: 0...found.items.count, using: &generator))), new)
    default:
      guard case .item? = path.steps.last else { return nil }
      return .insert(path, new)
    }
  }

  @Test("proves that edits taken back leave what was there", arguments: 0..<20 as Range<UInt64>)
  func inverse(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var made = 0
    for _ in 0..<400 {
      let before: Value = ["spec": .sequence((0..<4).map { _ in Self.value(depth: 3, &generator) })]
      let paths = Self.paths(of: before["spec"] ?? .null, at: ["spec"])
      let edits = (0..<Int.random(in: 1...6, using: &generator)).compactMap { _ in
        Self.edit(of: before, paths, &generator)
      }
      // Edits of one part, or of what holds no such part, are refused.
      guard let after = try? JSONPatch(edits).applied(to: before) else { continue }
      made += 1
      let inversion = try EditInversion(of: edits, in: before)
      #expect(inversion.changedFields(in: after).isEmpty, "seed \(seed): \(edits) of \(before)")
      let restored = try inversion.applied(to: after)
      #expect(restored.isEquivalent(to: before), "seed \(seed): \(edits) of \(before)")
    }
    #expect(made > 100)
  }

  private static let routes: Value = [
    "spec": ["http": [["name": "first"], ["route": [["host": "a", "weight": 80], ["host": "b", "weight": 20]]]]]
  ]

  @Test("proves that a field is named that someone changed since, and that others may change")
  func conditions() throws {
    let first: FieldPath = ["spec", "http", 1, "route", 0]
    let weight = first.appending("weight")
    let edits: [Edit] = [.test(first.appending("host"), "a"), .set(weight, 50), .remove(["spec", "http", 0])]
    let inversion = try EditInversion(of: edits, in: Self.routes)
    let after = try JSONPatch(edits).applied(to: Self.routes)
    let now: FieldPath = ["spec", "http", 0, "route", 0, "weight"]
    let other: FieldPath = ["spec", "http", 0, "route", 1, "weight"]
    #expect(inversion.changedFields(in: try JSONPatch([.set(other, 50)]).applied(to: after)) == [])
    #expect(inversion.changedFields(in: try JSONPatch([.set(now, 51)]).applied(to: after)) == [now])
    let moved = try JSONPatch([.insert(["spec", "http", 0], ["name": "new"])]).applied(to: after)
    let host: FieldPath = ["spec", "http", 0, "route", 0, "host"]
    #expect(inversion.changedFields(in: moved) == [host, now, ["spec", "http"]])
  }
}
