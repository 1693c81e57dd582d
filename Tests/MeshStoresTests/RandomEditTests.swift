import Diagnostics
import Foundation
import Resources
import TestSupport
import Testing
import YAML

@testable import MeshStores

@Suite("Random edits of random manifests")
struct RandomEditTests {
  /// Random data of a few levels, with numbers to tell them apart.
  private static func value(depth: Int, _ generator: inout SeededGenerator) -> Value {
    let size = Int.random(in: 1...3, using: &generator)
    switch Int.random(in: depth > 0 ? 0...3 : 2...3, using: &generator) {
    case 0: return .mapping((0..<size).map { Value.Entry("k\($0)", value(depth: depth - 1, &generator)) })
    case 1: return .sequence((0..<size).map { _ in value(depth: depth - 1, &generator) })
    case 2: return .integer(Int64.random(in: 0...99, using: &generator))
    default: return .string(["a", "yes", "x: y", "# no", "two words"].randomElement(using: &generator) ?? "")
    }
  }

  private static func paths(of value: Value, at path: FieldPath) -> [FieldPath] {
    let entries = value.entries.flatMap { paths(of: $0.value, at: path.appending(.field($0.key))) }
    let items = value.items.enumerated().flatMap { paths(of: $0.element, at: path.appending(.item($0.offset))) }
    return [path] + entries + items
  }

  private static func edits(of value: Value, _ generator: inout SeededGenerator) -> [Edit] {
    let paths = paths(of: value["spec"] ?? .null, at: ["spec"]).filter { $0.steps.count > 1 }
    return (0..<Int.random(in: 1...4, using: &generator)).compactMap { number in
      guard let path = paths.randomElement(using: &generator) else { return nil }
      switch Int.random(in: 0...3, using: &generator) {
      case 0: return .set(path, self.value(depth: 1, &generator))
      case 1: return .remove(path)
      case 2:
        guard case .item? = path.steps.last else { return nil }
        return .insert(path, self.value(depth: 1, &generator))
      default:
        guard case .mapping? = value.value(at: path) else { return nil }
        return .insert(path.appending(.field("new\(number)")), self.value(depth: 1, &generator))
      }
    }
  }

  @Test("the text says afterwards what the same patch makes of the data", arguments: 0..<8 as Range<UInt64>)
  func faithful(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var made = 0
    for _ in 0..<100 {
      let spec = Value.mapping((0..<3).map { Value.Entry("f\($0)", Self.value(depth: 3, &generator)) })
      let value: Value = ["apiVersion": "example.com/v1", "kind": "Any", "metadata": ["name": "a"], "spec": spec]
      let text = "# first\n" + Emitter().text(for: value) + "  # last\n"
      let document = Parser.parse(SourceFile(name: "a.yaml", text: text))
      let object = try #require(document.objects.first)
      let edits = Self.edits(of: value, &generator)
      do throws(EditProblem) {
        let expected = try JSONPatch(edits).applied(to: value)
        guard case .changed(let after) = try TextEdit(edits, to: object).apply() else { continue }
        made += 1
        let result = try? after.root?.value
        #expect(result?.isEquivalent(to: expected) == true, "seed \(seed): \(edits) of\n\(text)")
        #expect(after.source.bytes.starts(with: Array("# first\napiVersion".utf8)))
      } catch {
        // Edits of one part are refused; the text must never be in the way.
        guard case .overlap = error else {
          Issue.record("seed \(seed): \(error.message): \(edits) of\n\(text)")
          continue
        }
      }
    }
    #expect(made > 20)
  }
}
