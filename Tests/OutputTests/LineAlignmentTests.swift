import TestSupport
import Testing

@testable import Output

struct LineAlignmentTests {
  private static func random(_ count: Int, of kinds: Int, _ generator: inout SeededGenerator) -> [Int] {
    (0..<count).map { _ in Int.random(in: 0..<kinds, using: &generator) }
  }

  private static func kept(_ elements: [Int], _ flags: [Bool]) -> [Int] {
    zip(elements, flags).compactMap { $1 ? $0 : nil }
  }

  private static func longestCommonSubsequence(_ first: [Int], _ second: [Int]) -> Int {
    var previous = [Int](repeating: 0, count: second.count + 1)
    for element in first {
      var current = [0]
      for (index, other) in second.enumerated() {
        current.append(element == other ? previous[index] + 1 : max(previous[index + 1], current[index]))
      }
      previous = current
    }
    return previous[second.count]
  }

  @Test("keeps a longest common subsequence", arguments: 1...40 as ClosedRange<UInt64>)
  func shortest(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let old = Self.random(Int.random(in: 0...25, using: &generator), of: Int(seed % 6) + 1, &generator)
      let new = Self.random(Int.random(in: 0...25, using: &generator), of: Int(seed % 6) + 1, &generator)
      var alignment = LineAlignment(old, new)
      alignment.run()
      #expect(Self.kept(old, alignment.keptOld) == Self.kept(new, alignment.keptNew), "seed \(seed): \(old) \(new)")
      #expect(
        alignment.keptOld.count { $0 } == Self.longestCommonSubsequence(old, new),
        "seed \(seed): \(old) \(new)"
      )
    }
  }

  @Test("stays right when patience or budget run out", arguments: [(1, 1_000_000), (3, 500), (512, 0), (2, 40)])
  func bounded(patience: Int, budget: Int) {
    for seed in 1...50 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let old = Self.random(200, of: 12, &generator)
      let new = Self.random(180, of: 12, &generator)
      var alignment = LineAlignment(old, new, budget: budget, patience: patience)
      alignment.run()
      #expect(Self.kept(old, alignment.keptOld) == Self.kept(new, alignment.keptNew), "seed \(seed)")
    }
  }

  @Test("spends no more than its budget and one round on input made to be slow")
  func adversarial() {
    let old = (0..<20_000).map { $0 % 2 }
    let new = (0..<20_000).map { $0 % 3 == 0 ? 1 : 0 }
    var alignment = LineAlignment(old, new, budget: 100_000)
    alignment.run()
    #expect(alignment.budget > -100_000)
    #expect(Self.kept(old, alignment.keptOld) == Self.kept(new, alignment.keptNew))
  }
}
