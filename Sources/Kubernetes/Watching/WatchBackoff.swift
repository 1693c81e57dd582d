/// How long to wait before a watch is asked for again (client-go `reflector.go`: 0.8 s doubling up to 30 s, with jitter).
struct WatchBackoff: Sendable {
  private static let first: Int64 = 800
  private static let last: Int64 = 30_000
  private var milliseconds = Self.first

  /// The next pause, up to twice the nominal one.
  mutating func next() -> Duration {
    defer { milliseconds = min(Self.last, milliseconds * 2) }
    return .milliseconds(milliseconds + Int64.random(in: 0...milliseconds))
  }

  /// All is well again.
  mutating func reset() { milliseconds = Self.first }
}
