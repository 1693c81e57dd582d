import Rollouts
import Testing

@Suite("The steps of a rollout") struct StepListTests {
  @Test(
    "are read as they are written",
    arguments: [("5,25,50,100", [5, 25, 50, 100]), ("10%,20%", [10, 20]), ("100", [100]), ("1,2,3", [1, 2, 3])]
  )
  func reading(text: String, percents: [Int]) throws {
    let steps = try StepList(text)
    #expect(steps.shares.map(\.percent) == percents)
    #expect(try StepList("\(steps)") == steps)
  }

  @Test(
    "that cannot be are refused with what is wrong",
    arguments: [
      ("", StepList.Mistake.malformed("")), ("5,,6", .malformed("")), ("five", .malformed("five")),
      ("-5", .malformed("-5")), ("1.5", .malformed("1.5")), ("5%%", .malformed("5%%")), ("%", .malformed("%")),
      ("0", .outOfRange("0")), ("101", .outOfRange("101")),
      ("99999999999999999999", .outOfRange("99999999999999999999")),
    ]
  )
  func refusal(text: String, mistake: StepList.Mistake) {
    #expect(throws: mistake) { try StepList(text) }
  }

  @Test("that do not rise are refused with both", arguments: [("5,5", 5, 5), ("50,25", 50, 25)])
  func falling(text: String, earlier: Int, later: Int) throws {
    let mistake = StepList.Mistake.falling(
      from: try #require(CanaryShare(earlier)),
      to: try #require(CanaryShare(later))
    )
    #expect(throws: mistake) { try StepList(text) }
  }

  @Test(
    "of one size end at the limit",
    arguments: [(10, 50, "10,20,30,40,50"), (30, 100, "30,60,90,100"), (60, 50, "50"), (50, 50, "50")]
  )
  func even(step: Int, limit: Int, text: String) throws {
    let steps = try StepList(by: try #require(CanaryShare(step)), upTo: try #require(CanaryShare(limit)))
    #expect("\(steps)" == text)
  }

  @Test(
    "give each version whole weights that add up to what both had",
    arguments: [(100, 25, 25), (97, 50, 49), (7, 33, 2), (0, 50, 0), (Int(Int32.max), 100, Int(Int32.max))]
  )
  func parts(pool: Int, percent: Int, canary: Int) throws {
    #expect(try #require(CanaryShare(percent)).part(of: Int32(pool)) == Int32(canary))
  }
}
