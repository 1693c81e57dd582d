import Diagnostics
import MeshStores
import Resources
import Routing
import Testing
import YAML

@Suite("The history of a service") struct ServiceHistoryTests {
  private static let routes = ResourceReference(.virtualService, "reviews", namespace: "default")
  private static let subsets = ResourceReference(.destinationRule, "reviews", namespace: "default")

  private static func entry(_ number: Int, _ parts: (ResourceReference, ResourceUndo)...) -> HistoryEntry {
    HistoryEntry(
      service: "a",
      number: number,
      time: Int64(number),
      author: "jane",
      record: "set",
      parts: parts.enumerated().map { HistoryPart(place: $0, $1.0, before: nil, $1.1) }
    )
  }

  private static func weight(_ weight: Int64) -> Value { ["spec": ["weight": .integer(weight)]] }
  private static func names(_ names: Value...) -> Value {
    ["spec": ["subsets": .sequence(names.map { ["name": $0] })]]
  }

  private static func shift(_ from: Int64, _ to: Int64) -> ResourceUndo {
    ResourceUndo(of: [.set(["spec", "weight"], .integer(to))], in: weight(from))
  }

  private static let addition = ResourceUndo(of: [.insert(["spec", "subsets", 1], ["name": "v2"])], in: names("v1"))

  @Test("proves that steps are put together from what several resources keep of them")
  func merging() {
    let whole = Self.entry(1, (Self.subsets, Self.addition), (Self.routes, Self.shift(1, 2)))
    let kept = [
      whole.part(of: Self.routes), Self.entry(2, (Self.routes, Self.shift(2, 3))), whole.part(of: Self.subsets),
    ]
    let history = ServiceHistory(of: "a", kept)
    #expect(history.entries == [whole, kept[1]])
    #expect(history.nextNumber == 3)
    #expect(ServiceHistory(of: "b", kept).entries.isEmpty)
  }

  @Test("proves that going back takes steps back in reverse, and subsets go behind the routes")
  func wayBack() throws {
    let history = ServiceHistory(
      of: "a",
      [
        Self.entry(1, (Self.subsets, Self.addition), (Self.routes, Self.shift(1, 2))),
        Self.entry(2, (Self.routes, Self.shift(2, 3))),
      ]
    )
    let mesh = [Self.routes: Self.weight(3), Self.subsets: Self.names("v1", "v2")]
    let back = try HistoryUndo(of: history, to: 0) { mesh[$0] }
    #expect(back.changes.map(\.reference) == [Self.routes, Self.subsets])
    #expect(back.changes.map(\.target) == [Self.weight(1), Self.names("v1")])
    let last = try HistoryUndo(of: history, to: nil) { mesh[$0] }
    #expect(last.changes.map(\.target) == [Self.weight(2)])
    #expect(last.single?.number == 2)
  }

  @Test("proves that subsets that come back do so before the routes")
  func order() throws {
    let removal = ResourceUndo(of: [.remove(["spec", "subsets", 1])], in: Self.names("v1", "v2"))
    let history = ServiceHistory(of: "a", [Self.entry(1, (Self.subsets, removal), (Self.routes, Self.shift(1, 2)))])
    let mesh = [Self.routes: Self.weight(2), Self.subsets: Self.names("v1")]
    let back = try HistoryUndo(of: history, to: nil) { mesh[$0] }
    #expect(back.changes.map(\.reference) == [Self.subsets, Self.routes])
  }

  @Test(
    "proves what is refused",
    arguments: [
      (nil, 4, .changed(step: 2, routes, fields: [["spec", "weight"]])),
      (0, nil, .gone(step: 2, routes)), (3, 3, .unknownState(3, known: 0...2)),
    ] as [(Int?, Int64?, HistoryUndo.Refusal)]
  )
  func refusals(state: Int?, weight: Int64?, refusal: HistoryUndo.Refusal) {
    let history = ServiceHistory(
      of: "a",
      [Self.entry(1, (Self.routes, Self.shift(1, 2))), Self.entry(2, (Self.routes, Self.shift(2, 3)))]
    )
    #expect(throws: refusal) { try HistoryUndo(of: history, to: state) { _ in weight.map(Self.weight) } }
  }

  @Test("proves that an interrupted step can be taken back while it is the last one alone")
  func partial() throws {
    let interrupted = Self.entry(1, (Self.subsets, Self.addition), (Self.routes, Self.shift(1, 2))).first(1)
    let mesh = [Self.routes: Self.weight(3), Self.subsets: Self.names("v1", "v2")]
    let back = try HistoryUndo(of: ServiceHistory(of: "a", [interrupted]), to: nil) { mesh[$0] }
    #expect(back.changes.map(\.target) == [Self.names("v1")])
    let later = ServiceHistory(of: "a", [interrupted, Self.entry(2, (Self.routes, Self.shift(2, 3)))])
    #expect(throws: HistoryUndo.Refusal.partial(step: 1)) { try HistoryUndo(of: later, to: 0) { mesh[$0] } }
  }

  @Test("proves that a step without its change is none, and that its number is not given again")
  func missing() {
    let steps = [("r1", 1), ("r2", 2), ("r2", 3)].map { revision, number in
      HistoryEntry(
        service: "a",
        number: number,
        time: 0,
        author: "",
        record: "",
        parts: [HistoryPart(place: 0, Self.routes, before: Revision(revision), Self.shift(1, 2))]
      )
    }
    let history = ServiceHistory(of: "a", steps)
    #expect(history.withoutMissing { _ in nil }.entries.map(\.number) == [1, 3])
    let document = Parser.parse(SourceFile(name: "a", text: "a: b\n"))
    let current = document.root.map {
      StoredResource(
        Self.routes,
        type: GroupVersionKind(apiVersion: "v1", kind: "A"),
        node: $0,
        revision: Revision("r2")
      )
    }
    let unmade = history.withoutMissing { _ in current }
    #expect(unmade.entries.map(\.number) == [1])
    #expect(unmade.nextNumber == 4)
  }
}
