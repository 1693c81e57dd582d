/// The values of one counter at several moments, as Prometheus keeps them.
public struct CounterSamples: Hashable, Sendable {
  /// Moments in seconds, and values; in the order of time.
  public let samples: [PrometheusSample]

  /// Makes samples; values that are no finite numbers are left out, such as the mark of a series that ended.
  public init(_ samples: [PrometheusSample]) {
    self.samples = samples.filter { $0.value.isFinite && $0.value >= 0 }
  }

  /// How much it grew from the first sample to the last, through any resets; nil without a sample to begin at.
  ///
  /// - Parameter birth: a moment at which its source was looked at; where the first sample is later than that, the
  ///   counter was not there yet, and so counts from zero. Envoy makes a counter when it is first needed, so that the
  ///   first failures of a version are in the first sample: PromQL's `increase` does not see them.
  public func increase(absentAt birth: Double? = nil) -> CounterIncrease? {
    guard let first = samples.first else { return nil }
    let wasAbsent = birth.map { $0 < first.time } ?? false
    guard wasAbsent || samples.count > 1 else { return nil }
    var amount = wasAbsent ? Self.whole(first.value) : 0
    var sawReset = false
    var previous = Self.whole(first.value)
    for sample in samples.dropFirst() {
      let step = CounterIncrease(from: previous, to: Self.whole(sample.value))
      amount = amount.addingOrStaying(step.amount)
      sawReset = sawReset || step.sawReset
      previous = Self.whole(sample.value)
    }
    return CounterIncrease(amount, sawReset: sawReset)
  }

  private static func whole(_ value: Double) -> UInt64 { UInt64(exactly: value.rounded()) ?? .max }
}
