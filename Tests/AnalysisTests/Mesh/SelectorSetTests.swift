import Testing

@testable import Analysis

@Suite("SelectorSet")
struct SelectorSetTests {
  @Test(
    "meets a selector unless a label would need two values",
    arguments: [
      (["app": "a"], true), (["app": "b"], false), (["version": "v1"], true), ([:], true),
      (["app": "a", "version": "v2"], true), (["app": "c", "tier": "x"], true), (["app": "c", "tier": "y"], false),
    ]
  )
  func meets(labels: [String: String], isMet: Bool) {
    var selectors = SelectorSet()
    selectors.insert(["app": "a"])
    selectors.insert(["app": "c", "tier": "x"])
    #expect(selectors.meets(labels) == isMet)
  }

  @Test("meets nothing while it is empty, and everything once a selector without labels is in it")
  func empty() {
    var selectors = SelectorSet()
    #expect(!selectors.meets([:]))
    selectors.insert([:])
    #expect(selectors.meets(["app": "b"]))
  }
}
