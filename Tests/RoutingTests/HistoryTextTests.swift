import MeshStores
import Resources
import Routing
import Testing
import YAML

@Suite("What is remembered of routes is kept as text") struct HistoryTextTests {
  private static let reference = ResourceReference(.virtualService, "reviews", namespace: "default")

  private static func entry(_ number: Int, _ undo: ResourceUndo, service: String = "a") -> HistoryEntry {
    let part = HistoryPart(place: 0, reference, before: Revision("r\(number)"), undo)
    return HistoryEntry(
      service: service,
      number: number,
      time: 60,
      author: "jane",
      record: "set v1=\(number)",
      parts: [part]
    )
  }

  private static let object: Value = [
    "metadata": ["name": "reviews", "uid": "1"],
    "spec": ["http": [["timeout": "1s", "0": [.double(1.5), true, .null]]]],
    "status": [:],
  ]

  @Test(
    "proves that every kind of undo is read as it was written",
    arguments: [
      ResourceUndo(of: [.set(["spec", "http", 0, "timeout"], "2s"), .remove(["spec", "http", 0, "0"])], in: object),
      ResourceUndo(of: [.remove(["spec", "http", 0])], in: object),
      ResourceUndo(of: [.set(["spec", "x"], 1)], in: object),
      ResourceUndo(ofCreating: object), ResourceUndo(ofDeleting: object), .impossible(.confidential),
    ]
  )
  func roundTrip(_ undo: ResourceUndo) {
    #expect(undo.obstacle == nil || undo == .impossible(.confidential))
    let entries = [Self.entry(1, undo)]
    #expect(HistoryText.entries(in: HistoryText.text(of: entries)) == entries)
  }

  @Test("proves that the last 20 steps of each service are kept, and the newest of them when they are too long")
  func bounds() {
    let small = (1...30).map { Self.entry($0, ResourceUndo(ofCreating: [:])) }
    let other = Self.entry(1, ResourceUndo(ofCreating: [:]), service: "b")
    let kept = HistoryText.entries(in: HistoryText.text(of: [other] + small))
    #expect(kept.map(\.number) == [1] + Array(11...30))
    let large = (1...20).map { number in
      Self.entry(number, .creation(["spec": .string(String(repeating: "x", count: 3_000))]))
    }
    let text = HistoryText.text(of: large)
    #expect(text.utf8.count <= HistoryText.byteLimit)
    #expect(HistoryText.entries(in: text) == Array(large.suffix(10)))
  }

  @Test("proves that a step that is too large for history is told without its undo")
  func tooLarge() {
    let entry = Self.entry(7, .creation(["spec": .string(String(repeating: "x", count: 40_000))]))
    let kept = HistoryText.entries(in: HistoryText.text(of: [entry]))
    #expect(kept.map(\.number) == [7])
    #expect(kept.map(\.obstacle) == [.tooLarge])
  }

  @Test(
    "proves that what is no history is none, and an edit of more than configuration is none",
    arguments: ["", "x", "{", "[]", #"{"version":2,"steps":[{}]}"#, #"{"version":1,"steps":[{"number":-1}]}"#]
  )
  func foreign(_ text: String) { #expect(HistoryText.entries(in: text).isEmpty) }

  @Test("proves that an edit of anything but configuration is not read")
  func metadata() {
    let undo = ResourceUndo(of: [.set(["metadata", "name"], "other")], in: Self.object)
    let kept = HistoryText.entries(in: HistoryText.text(of: [Self.entry(1, undo)]))
    #expect(kept.map(\.obstacle) == [.unreadable])
  }

  @Test(
    "proves that no value of a header or cookie is kept",
    arguments: [
      [.set(["spec", "http", 0, "headers", "request", "set", "token"], "s3cret")],
      [.set(["spec", "http", 0, "match"], [["headers": ["token": ["exact": "s3cret"]]]])],
      [.remove(["spec", "http", 1])], [.set(["spec", "http", 1, "match", 0, "headers", "cookie", "exact"], "x")],
      [.set(["spec", "http"], [])],
    ] as [[Edit]]
  )
  func confidential(_ edits: [Edit]) {
    let value: Value = [
      "spec": [
        "http": [
          ["headers": ["request": ["set": [:]]], "match": []],
          ["match": [["headers": ["cookie": ["exact": "s3cret"]]]]],
        ]
      ]
    ]
    let undo = ResourceUndo(of: edits, in: value)
    let text = HistoryText.text(of: [Self.entry(1, undo), Self.entry(2, ResourceUndo(ofDeleting: value))])
    #expect(!text.contains("s3cret"))
    let adds = edits.contains { if case .set(let path, _) = $0 { value.value(at: path) == nil } else { false } }
    #expect(undo.obstacle == (adds || edits[0].path.steps.last == "match" ? nil : .confidential))
  }
}
