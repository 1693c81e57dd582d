/// Output held back until its input is known to be good, as long as it is small enough to hold.
struct HeldOutput: ByteSink {
  private(set) var bytes: [UInt8] = []
  /// Whether there was more than fits; then nothing is held, and the output must be made again.
  private(set) var isOverfull = false
  private let limit: Int

  /// Makes an empty hold; beyond 32 MiB, memory counts for more than time.
  init(limit: Int = 32 << 20) { self.limit = limit }

  mutating func write(_ more: [UInt8]) {
    guard !isOverfull else { return }
    guard more.count <= limit - bytes.count else {
      isOverfull = true
      bytes = []
      return
    }
    bytes += more
  }
}
