import Routing
import Testing

@Suite("Parts of a split are read from the command line") struct SplitShareTests {
  @Test(
    "a part is a subset or host, perhaps @ a host, and a weight",
    arguments: ["v1=50", "v1@ratings=0", "ratings.prod.svc.cluster.local=100", "a=b=3", "v1=2147483647"]
  )
  func good(text: String) throws { #expect(try SplitShare(text).description == text) }

  @Test(
    "what is none says why",
    arguments: [
      ("v1", SplitShare.SyntaxError.missingWeight), ("", .missingWeight), ("=5", .missingName), ("@x=5", .missingName),
      ("v1@=5", .missingName), ("v1=", .notAWholeNumber("")), ("v1=5.5", .notAWholeNumber("5.5")),
      ("v1=50%", .notAWholeNumber("50%")), ("v1=+5", .notAWholeNumber("+5")), ("v1=-5", .outOfRange("-5")),
      ("v1=2147483648", .outOfRange("2147483648")), ("v1=99999999999999999999", .outOfRange("99999999999999999999")),
    ]
  )
  func bad(text: String, error: SplitShare.SyntaxError) { #expect(throws: error) { try SplitShare(text) } }

  @Test(
    "weights are scaled to exactly 100, the largest remainders first",
    arguments: [
      ([1, 1, 1], [34, 33, 33]), ([2, 1], [67, 33]), ([0, 7], [0, 100]), ([1, 999], [0, 100]), ([100], [100]),
      ([30, 30, 30, 30], [25, 25, 25, 25]), ([1, 2, 3, 4, 5, 6, 7], [4, 7, 11, 14, 18, 21, 25]),
    ]
  )
  func scaling(given: [Int64], scaled: [Int64]) {
    #expect(WeightScaling.toWhole(given.compactMap(Weight.init)) == scaled.compactMap(Weight.init))
  }

  @Test("weights that are all zero cannot be scaled") func nothing() {
    #expect(WeightScaling.toWhole([.zero, .zero]) == nil)
    #expect(WeightScaling.toWhole([]) == nil)
  }
}
