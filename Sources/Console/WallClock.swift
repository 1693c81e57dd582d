/// Tells the time of day: the system's, or whatever a test wants it to be.
public struct WallClock: Sendable {
  private let read: @Sendable () -> Timestamp

  /// Makes a clock that asks a function for the time.
  public init(_ read: @escaping @Sendable () -> Timestamp) { self.read = read }

  /// The system's clock.
  public static let live = WallClock { ProcessHost.now() }

  /// A clock that stands still.
  public static func fixed(_ moment: Timestamp) -> WallClock { WallClock { moment } }

  /// The present moment.
  public func now() -> Timestamp { read() }
}
