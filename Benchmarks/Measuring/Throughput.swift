/// Measures how many bytes a second a function gets through.
enum Throughput {
  /// Measures `body`, which returns something that depends on all of its work.
  static func samples(rounds: Int, body: () throws -> Int) rethrows -> Samples {
    var kept = 0
    let samples = try Samples(count: rounds) { kept &+= try body() }
    keep(kept)
    return samples
  }

  /// Sums the bytes in the same process: the least that any reader has to do.
  static func byteSum(of bytes: [UInt8], rounds: Int) -> Samples {
    samples(rounds: rounds) { sum(bytes) }
  }

  @inline(never)
  private static func sum(_ bytes: [UInt8]) -> Int {
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
