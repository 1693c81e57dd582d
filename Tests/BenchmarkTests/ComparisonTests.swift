import Testing

@testable import meshctl_bench

@Suite("Comparison")
struct ComparisonTests {
  @Test(
    "a line says whether its bar is met",
    arguments: [
      (Comparison(to: "byte sum", 0.0512), "0.051 x byte sum"),
      (Comparison(to: "hello", 3.5, .atMost(bar: 4)), "3.50 x hello (at most 4.0: met)"),
      (Comparison(to: "hello", 12, .atMost(bar: 4)), "12.0 x hello (at most 4.0: NOT MET)"),
      (Comparison(to: "libyaml", 1.5, .atLeast(bar: 2, aim: nil)), "1.50 x libyaml (bar 2.0 NOT MET)"),
      (
        Comparison(to: "libyaml", 2.5, .atLeast(bar: 2, aim: 2.8)),
        "2.50 x libyaml (bar 2.0 met, aim 2.8 not met)"
      ),
      (Comparison(to: "libyaml", 3, .atLeast(bar: 2, aim: 2.8)), "3.00 x libyaml (bar 2.0 met, aim 2.8 met)"),
    ] as [(Comparison, String)]
  )
  func text(comparison: Comparison, expected: String) {
    #expect(comparison.text == expected)
  }

  @Test("the median is the middle of what was measured, whatever the order")
  func median() {
    let samples = Samples([3, 1, 2])
    #expect(samples.median == 2)
    #expect(samples.best == 1)
  }
}
