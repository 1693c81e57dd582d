/// Measures how many bytes a second a function gets through.
///
/// The yardstick is the sum of the same bytes in the same process: the least that any reader has to do.
enum Throughput {
  /// Measures `body`, which reads all of `bytes` and returns something that depends on all of the work.
  static func measure(
    _ name: String,
    bytes: [UInt8],
    rounds: Int,
    body: ([UInt8]) -> Int
  ) -> Measurement {
    var kept = 0
    let samples = Samples(count: rounds) { kept &+= body(bytes) }
    let yardstick = Samples(count: rounds) { kept &+= byteSum(bytes) }
    keep(kept)
    let megabytes = Double(bytes.count) / 1e6
    return Measurement(
      name: name,
      unit: "MB/s",
      best: megabytes / samples.minimum,
      median: megabytes / samples.median,
      yardstick: "byte sum",
      yardstickMedian: megabytes / yardstick.median
    )
  }

  @inline(never)
  private static func byteSum(_ bytes: [UInt8]) -> Int {
    var sum = 0
    for byte in bytes { sum &+= Int(byte) }
    return sum
  }

  /// Makes the optimiser believe that a result is used.
  @inline(never)
  private static func keep(_ value: Int) {
    withExtendedLifetime(value) {}
  }
}
