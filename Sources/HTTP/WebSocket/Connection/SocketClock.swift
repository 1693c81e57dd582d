/// The times of one web socket.
struct SocketClock {
  /// What the other side is waited for.
  enum Stage {
    /// A connection, for which libcurl keeps the time.
    case connecting
    /// The answer to the handshake.
    case opening
    /// Messages.
    case open
    /// Messages, but nobody takes them.
    case stalled
    /// The end of the closing handshake.
    case closing
  }

  /// How long the other side may take to close.
  private static let closingTime = Duration.seconds(5)

  private let timeouts: Timeouts
  private let pingInterval: Duration?
  private let start = ContinuousClock.now
  private var lastReceived = ContinuousClock.now
  private var isPinged = false
  private var stage = Stage.connecting

  init(_ exchange: SocketExchange) {
    timeouts = exchange.request.timeouts
    pingInterval = exchange.handshake.pingInterval
  }

  /// Something came.
  mutating func received() {
    lastReceived = .now
    isPinged = false
  }

  /// Another stage begins; silence counts from here on.
  mutating func enter(_ stage: Stage) {
    guard self.stage != stage, self.stage != .closing else { return }
    self.stage = stage
    received()
  }

  /// Whether it is time for a ping, which is sent then.
  mutating func takesPing(_ now: ContinuousClock.Instant) -> Bool {
    guard stage == .open, !isPinged, let pingInterval, lastReceived + pingInterval <= now else { return false }
    isPinged = true
    return true
  }

  /// When to look again.
  var deadline: ContinuousClock.Instant? {
    switch stage {
    case .stalled: nil
    case .connecting: overall
    case .opening: [overall, timeouts.idle.map { lastReceived + $0 }].compactMap(\.self).min()
    case .open: pingInterval.map { lastReceived + (isPinged ? $0 * 2 : $0) }
    case .closing: lastReceived + Self.closingTime
    }
  }

  /// Whether closing has taken too long to go on with it.
  func hasClosed(_ now: ContinuousClock.Instant) -> Bool {
    stage == .closing && lastReceived + Self.closingTime <= now
  }

  /// Which time is up, if one is.
  func expiredTimeout(_ now: ContinuousClock.Instant) -> TimeoutKind? {
    switch stage {
    case .stalled, .closing: return nil
    case .open: return isPinged && deadline.map { $0 <= now } == true ? .idle : nil
    case .connecting, .opening:
      if let overall, overall <= now { return .overall }
      return deadline.map { $0 <= now } == true ? .idle : nil
    }
  }

  private var overall: ContinuousClock.Instant? { timeouts.overall.map { start + $0 } }
}
