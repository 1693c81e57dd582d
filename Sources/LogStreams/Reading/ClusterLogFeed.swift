public import Kubernetes

/// The logs of containers in a cluster, as one.
///
/// Each line comes once, in the order of its container, however often streams are cut and containers start again.
/// Logs that are not followed are merged by time; followed ones within `ClusterLogOptions.window`. Who does not ask for
/// more holds the servers up, by answers that are not read. Letting the value go, or cancelling the task that waits for
/// it, ends every request.
public struct ClusterLogFeed: LogFeed {
  /// What ends it: the pods cannot be listed or watched.
  public typealias Failure = APIError

  private enum Phase {
    case new
    case following(LogChannel<LogEvent>, outcome: LogChannel<APIError>)
    case merging(MergedLogs)
  }

  private let client: APIClient
  private let choice: PodChoice
  private let options: ClusterLogOptions
  private let hold = TaskHold()
  private var phase = Phase.new
  /// What is to be told next, the last first.
  private var ready: [LogEvent] = []
  /// Whether lines come faster than they are taken.
  private var isBusy = false

  /// Describes a reading; nothing is asked for before `next`.
  public init(client: APIClient, choice: PodChoice, options: ClusterLogOptions = ClusterLogOptions()) {
    self.client = client
    self.choice = choice
    self.options = options
  }

  /// What happens next; nil when every log has come to its end, or the task is cancelled.
  ///
  /// Following ends only for pods that were all named, when none of their containers will run again.
  public mutating func next() async throws(APIError) -> LogEvent? {
    if let event = ready.popLast() { return event }
    switch phase {
    case .new:
      try await begin()
      return try await next()
    case .following(let channel, let outcome): return try await nextFollowed(channel, outcome)
    case .merging(var logs):
      phase = .new
      let event = await withTaskCancellationHandler(
        operation: { await logs.next() },
        onCancel: { [hold] in hold.cancel() }
      )
      phase = .merging(logs)
      return event
    }
  }

  private mutating func begin() async throws(APIError) {
    guard options.plan.follows else {
      phase = .merging(MergedLogs(try await tails(), client, options, hold))
      return
    }
    let channel = LogChannel<LogEvent>(limit: max(1, options.byteLimit))
    let logs = FollowedLogs(client: client, choice: choice, options: options, channel: channel)
    let outcome = LogChannel<APIError>(limit: 1)
    hold.start {
      do throws(APIError) { try await logs.run() } catch { await outcome.send(error, size: 1) }
      outcome.finish()
      channel.finish()
    }
    phase = .following(channel, outcome: outcome)
  }

  private mutating func nextFollowed(
    _ channel: LogChannel<LogEvent>,
    _ outcome: LogChannel<APIError>
  ) async throws(APIError) -> LogEvent? {
    let (window, isBusy) = (options.window, isBusy)
    let items = await withTaskCancellationHandler(
      operation: { await Self.items(of: channel, within: isBusy ? .zero : window) },
      onCancel: { [hold] in hold.cancel() }
    )
    guard let items else {
      if !Task.isCancelled, let error = await outcome.receive() { throw error }
      return nil
    }
    self.isBusy = items.isMany
    ready = BatchMerge.events(of: items.elements).reversed()
    return ready.popLast()
  }

  /// What comes within a time that begins with the first of it, so that nothing ticks while nothing comes.
  private static func items(
    of channel: LogChannel<LogEvent>,
    within window: Duration
  ) async -> (elements: [LogEvent], isMany: Bool)? {
    guard var items = await channel.receiveAll() else { return nil }
    if items.isMany || window <= .zero { return items }
    // A reader that is cancelled gets what there is.
    try? await Task.sleep(for: window)
    if let more = channel.takeAll() {
      items.elements += more.elements
      items.isMany = more.isMany
    }
    return items
  }

  /// The containers that are chosen, each once.
  private func tails() async throws(APIError) -> [ContainerTail] {
    var seen: Set<ContainerKey> = []
    var tails: [ContainerTail] = []
    for scope in choice.scopes {
      for try await element in client.list(.pods, scope.selection, as: { LoggedPod($0) }) {
        for pod in element.page.items {
          tails += PodRoster.tails(of: pod, choice.containers, options.plan).filter { seen.insert($0.key).inserted }
        }
      }
    }
    return tails
  }
}
