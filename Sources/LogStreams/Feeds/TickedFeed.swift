/// Logs with a tick between their events each time that some time has passed, for who shows how things stand and not
/// only what happens.
///
/// The feed below is read no further ahead than one event.
public struct TickedFeed<Feed: LogFeed & SendableMetatype>: Sendable {
  /// What happens.
  public enum Moment: Sendable {
    /// Something of the logs.
    case event(LogEvent)
    /// Time has passed.
    case tick
  }

  private let open: @Sendable () throws(Feed.Failure) -> Feed
  private let interval: Duration
  private let channel = LogChannel<Moment>(limit: 1)
  private let outcome = LogChannel<Feed.Failure>(limit: 1)
  private let hold = TaskHold()
  private var hasBegun = false

  /// Puts ticks between the events of a feed, which is opened when the first is asked for.
  public init(every interval: Duration, _ open: @escaping @Sendable () throws(Feed.Failure) -> Feed) {
    self.interval = interval
    self.open = open
  }

  /// What happens next; nil when all logs have come to their ends, or the task is cancelled.
  public mutating func next() async throws(Feed.Failure) -> Moment? {
    if !hasBegun { begin() }
    let moment = await withTaskCancellationHandler(
      operation: { await channel.receive() },
      onCancel: { [hold] in hold.cancel() }
    )
    if let moment { return moment }
    if !Task.isCancelled, let error = await outcome.receive() { throw error }
    return nil
  }

  private mutating func begin() {
    hasBegun = true
    hold.start { [open, channel, outcome] in
      do throws(Feed.Failure) {
        var feed = try open()
        while let event = try await feed.next() { await channel.send(.event(event), size: 1) }
      } catch {
        await outcome.send(error, size: 1)
      }
      outcome.finish()
      channel.finish()
    }
    hold.start { [interval, channel] in
      while !Task.isCancelled {
        do { try await Task.sleep(for: interval) } catch { return }
        await channel.send(.tick, size: 1)
      }
    }
  }
}
