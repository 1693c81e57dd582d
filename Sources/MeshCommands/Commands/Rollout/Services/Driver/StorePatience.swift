import MeshStores

/// Asks a mesh again that does not answer for a while, as an API server does that restarts.
struct StorePatience: Sendable {
  private static let limit = Duration.seconds(60)
  private static let pause = Duration.seconds(2)

  private let context: Context
  private let format: ErrorFormat
  private let interruption: DriverInterruption

  /// - Parameter interruption: what ends it early.
  init(_ context: Context, _ format: ErrorFormat, _ interruption: DriverInterruption = DriverInterruption()) {
    self.context = context
    self.format = format
    self.interruption = interruption
  }

  /// What comes of work in the end.
  func result<Result>(of work: () async throws(StoreError) -> Result) async throws(CommandError) -> Result {
    let end = ContinuousClock.now.advanced(by: Self.limit)
    var isTold = false
    while true {
      do throws(StoreError) { return try await work() } catch {
        guard error.mayPass, ContinuousClock.now < end, !interruption.isRequested else { throw .store(error) }
        if !isTold { context.warn("\(error.message); trying again", as: format) }
        isTold = true
        await interruption.sleep(Self.pause)
      }
    }
  }
}

extension StoreError {
  /// Whether the same call may succeed a little later.
  fileprivate var mayPass: Bool {
    switch self {
    case .unreachable, .timedOut, .locked: true
    case .server(let status, _): status == 429 || status >= 500
    default: false
    }
  }
}
