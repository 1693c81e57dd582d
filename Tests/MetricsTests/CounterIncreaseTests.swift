import Metrics
import Testing

@Suite("How much a counter grew")
struct CounterIncreaseTests {
  @Test(
    "proves that growth is the difference, and that a counter that shrank or is known to be new counts from zero",
    arguments: [
      (0, 0, false, CounterIncrease(0)),
      (0, 7, false, CounterIncrease(7)),
      (100, 100, false, CounterIncrease(0)),
      (100, 140, false, CounterIncrease(40)),
      (100, 3, false, CounterIncrease(3, sawReset: true)),
      (100, 0, false, CounterIncrease(0, sawReset: true)),
      (100, 140, true, CounterIncrease(140, sawReset: true)),
      (.max - 1, .max, false, CounterIncrease(1)),
      // No traffic fills 64 bits: what looks as if it had wrapped was reset.
      (.max, 5, false, CounterIncrease(5, sawReset: true)),
      (0, .max, false, CounterIncrease(.max)),
    ] as [(UInt64, UInt64, Bool, CounterIncrease)]
  )
  func increase(before: UInt64, after: UInt64, hasRestarted: Bool, expected: CounterIncrease) {
    #expect(CounterIncrease(from: before, to: after, hasRestarted: hasRestarted) == expected)
  }

  @Test(
    "proves that samples are summed through resets, and that one sample alone tells nothing unless it is a first one",
    arguments: [
      ([], nil, nil),
      ([(10, 5)], nil, nil),
      ([(10, 5)], 10, nil),
      ([(10, 5)], 9, CounterIncrease(5)),
      ([(10, 5), (20, 9)], nil, CounterIncrease(4)),
      ([(10, 5), (20, 9)], 5, CounterIncrease(9)),
      ([(10, 5), (20, 9), (30, 2), (40, 6)], nil, CounterIncrease(10, sawReset: true)),
      ([(10, 5), (20, .nan), (30, 8)], nil, CounterIncrease(3)),
      ([(10, 5), (20, .infinity), (30, -1), (40, 8)], nil, CounterIncrease(3)),
      ([(10, 0), (20, 1e300)], nil, CounterIncrease(.max)),
    ] as [([(Double, Double)], Double?, CounterIncrease?)]
  )
  func samples(values: [(Double, Double)], birth: Double?, expected: CounterIncrease?) {
    let samples = CounterSamples(values.map { PrometheusSample(time: $0.0, value: $0.1) })
    #expect(samples.increase(absentAt: birth) == expected)
  }
}
