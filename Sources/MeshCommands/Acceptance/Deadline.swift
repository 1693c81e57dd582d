/// The moment at which work is given up, if there is one.
struct Deadline: Sendable {
  /// Nil for never.
  let instant: ContinuousClock.Instant?

  /// So long from now; zero is never.
  init(after limit: Duration) { instant = limit > .zero ? ContinuousClock.now.advanced(by: limit) : nil }

  private init(at instant: ContinuousClock.Instant) { self.instant = instant }

  /// Whether the moment has come.
  var isOver: Bool { instant.map { ContinuousClock.now >= $0 } ?? false }

  /// This moment, or the one so long from now if that is earlier.
  func earlier(after limit: Duration) -> Deadline {
    let other = ContinuousClock.now.advanced(by: limit)
    return Deadline(at: instant.map { min($0, other) } ?? other)
  }

  /// Sleeps so long, but no longer than until the moment.
  func pause(_ length: Duration) async throws(CommandError) {
    let end = earlier(after: length).instant ?? ContinuousClock.now
    do { try await Task.sleep(until: end) } catch { throw .cancelled }
  }

  /// What work comes to that is cancelled at the moment; nil when it was.
  func result<Result: Sendable>(of work: @escaping @Sendable () async -> Result) async -> Result? {
    guard let instant else { return await work() }
    return await withTaskGroup(of: Result?.self) { group in
      group.addTask { await work() }
      group.addTask {
        try? await Task.sleep(until: instant)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
  }
}
