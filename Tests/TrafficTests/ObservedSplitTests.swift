import Testing
import Traffic

@Suite("What was observed beside what was configured")
struct ObservedSplitTests {
  private let destinations = [
    SplitDestination(label: "v1", weight: 3, names: ["reviews-v1", "reviews-v1-canary"]),
    SplitDestination(label: "v3", weight: 1, names: ["reviews-v3"]),
  ]

  @Test("proves that names are counted for their destination, and that shares are those of the weights")
  func counting() {
    let split = ObservedSplit(
      destinations,
      counts: ["reviews-v3": 25, "reviews-v1": 70, "reviews-v1-canary": 5]
    )
    #expect(split.rows.map(\.label) == ["v1", "v3"])
    #expect(split.rows.map(\.configured) == [0.75, 0.25])
    #expect(split.rows.map(\.count) == [75, 25])
    #expect(split.rows.map(\.observed) == [0.75, 0.25])
    #expect(split.rows[0].byName.map(\.name) == ["reviews-v1", "reviews-v1-canary"])
    guard case .tested(let test) = split.verdict else {
      Issue.record("\(split.verdict)")
      return
    }
    #expect(test.pValue == 1)
  }

  @Test("proves that an answer from elsewhere is a stranger, and counts in the whole")
  func strangers() {
    let split = ObservedSplit(destinations, counts: ["reviews-v1": 8, "reviews-v2": 2])
    #expect(split.verdict == .strangers)
    #expect(split.strangers.map(\.name) == ["reviews-v2"])
    #expect(split.rows.map(\.observed) == [0.8, 0])
  }

  @Test("proves that a name of two destinations is nobody's")
  func ambiguity() {
    let all = SplitDestination(label: "all", weight: 1, names: ["reviews-v1", "reviews-v3"])
    let split = ObservedSplit([destinations[0], all], counts: ["reviews-v1": 1, "reviews-v3": 1])
    #expect(split.verdict == .ambiguous)
    #expect(split.sharedNames == ["reviews-v1"])
  }

  @Test("proves that one destination is not tested, and that no answer is no verdict")
  func trivial() {
    #expect(ObservedSplit([destinations[1]], counts: ["reviews-v3": 9]).verdict == .single)
    #expect(ObservedSplit(destinations, counts: [:]).verdict == .nothingCounted)
  }
}
