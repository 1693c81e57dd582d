import Diagnostics
import Resources
import TestSupport
import Testing
import YAML

@testable import MeshStores

@Suite("Random objects applied over others")
struct RandomApplyTests {
  private static let types = [
    GroupVersionKind(group: "networking.istio.io", version: "v1", kind: "VirtualService"),
    GroupVersionKind(group: "", version: "v1", kind: "Service"),
    GroupVersionKind(group: "networking.istio.io", version: "v1", kind: "DestinationRule"),
    GroupVersionKind(group: "example.com", version: "v1", kind: "Any"),
  ]

  /// Random data in which the names of real fields occur, so that lists with keys and sets are among it.
  private static func value(depth: Int, _ generator: inout SeededGenerator) -> Value {
    let size = Int.random(in: 0...3, using: &generator)
    switch Int.random(in: depth > 0 ? 0...4 : 3...4, using: &generator) {
    case 0, 1:
      let names = ["http", "route", "ports", "port", "name", "protocol", "weight", "hosts", "subsets", "labels"]
      let keys = Array(names.shuffled(using: &generator).prefix(size))
      return .mapping(keys.map { Value.Entry($0, value(depth: depth - 1, &generator)) })
    case 2: return .sequence((0..<size).map { _ in value(depth: depth - 1, &generator) })
    case 3: return .integer(Int64.random(in: 0...3, using: &generator))
    default: return .string(["a", "yes", "x: y", "TCP", "two words", ""].randomElement(using: &generator) ?? "")
    }
  }

  private static func object(_ type: GroupVersionKind, _ generator: inout SeededGenerator) -> Value {
    let labels = Value.mapping([Value.Entry("l\(Int.random(in: 0...2, using: &generator))", "x")])
    return [
      "apiVersion": .string(type.apiVersion), "kind": .string(type.kind),
      "metadata": ["name": "a", "labels": labels],
      "spec": .mapping(
        ["http", "ports", "subsets", "hosts"].prefix(Int.random(in: 0...4, using: &generator)).map {
          Value.Entry($0, value(depth: 3, &generator))
        }
      ),
    ]
  }

  @Test("the text says afterwards what was applied, and the comments around it stay", arguments: 0..<8 as Range<UInt64>)
  func faithful(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let type = try #require(Self.types.randomElement(using: &generator))
      let (before, wanted) = (Self.object(type, &generator), Self.object(type, &generator))
      let text = "# first\n" + Emitter().text(for: before) + "\n# last\n"
      let object = try #require(Parser.parse(SourceFile(name: "a.yaml", text: text)).objects.first)
      let edits = ResourceDifference(from: before, to: wanted, type: type).edits
      do throws(EditProblem) {
        guard case .changed(let after) = try TextEdit(edits, to: object).apply() else {
          #expect(edits.isEmpty, "seed \(seed)")
          continue
        }
        let result = (try? after.root?.value) ?? .null
        let left = ResourceDifference(from: result, to: wanted, type: type)
        #expect(left.isEmpty, "seed \(seed): \(left.changes) of\n\(text)")
        #expect(after.source.bytes.starts(with: Array("# first\napiVersion".utf8)))
        #expect(after.source.bytes.suffix(8).elementsEqual("\n# last\n".utf8))
      } catch {
        Issue.record("seed \(seed): \(error.message): \(edits) of\n\(text)\nto \(Emitter().text(for: wanted))")
      }
    }
  }
}
