/// Output as one value.
struct CollectedOutput: ByteSink {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ more: [UInt8]) { bytes += more }
}
