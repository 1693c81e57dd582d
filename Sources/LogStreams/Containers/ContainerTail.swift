import Console
import Kubernetes

/// Reads the log of one container, run after run, each line once and in order: what to do next, without doing it.
///
/// Whoever drives it does the `step`, and tells what came of it. A stream may end at any byte, cleanly or not, and
/// everything may change between two requests.
///
/// The last lines of a log that is followed (`tailLines`) are a request of their own that does not follow. Its end tells
/// what was last in the log, or that the log was empty and everything will be new: from there on the log is taken up
/// like any that was cut. Of a request that follows nobody could say whether it was cut before or behind what it was to
/// begin with; to ask it again could lose lines, and to ask without a bound would bring old ones.
struct ContainerTail: Sendable {
  /// What is to be done next.
  enum Step: Hashable, Sendable {
    /// Read the pod, then `found` or `refused`.
    case look
    /// Ask for the log in the place of any that is open, then `opened` or `refused`.
    case open(LogOptions)
    /// Wait, then `paused`.
    case pause(Duration)
    /// Read a piece of the open log, then `take` or `end`.
    case read
    /// Nothing is to be read before the pod changes: then `found`.
    case rest
    /// Nothing ever is.
    case leave
  }

  /// Which log is asked for.
  private enum Target: Sendable {
    /// The first part of a bounded reading.
    case bounds
    /// That of the run that runs or ran last.
    case current
    /// That of the run before.
    case previous
  }

  /// What is read.
  let key: ContainerKey
  /// Who writes.
  let source: LogSource
  private(set) var step = Step.rest
  /// What people should know by now, oldest first.
  private var notices: [LogNotice] = []

  private var plan: ReadingPlan
  private var lines = TailLines()
  private var pauses = ResumePause()
  /// The run whose lines come next; everything of those before was read or told as missed.
  private var run: ContainerRun?
  /// The run that the reading began in.
  private var firstRun: ContainerRun?
  /// Whether it seemed that there are no last lines.
  private var wasEmpty = false
  /// Whether that run was read to its end.
  private var isComplete = false
  /// Whether the bounded part was read, or there is none.
  private var hasBounds: Bool
  private var target = Target.current
  private var state = ContainerState()
  /// Whether a stream is open whose run is not sure yet.
  private var isConfirming = false
  /// How the stream before of a run that is over ended, and how often the same way without a new line.
  private var lastEnd: StreamEnd?
  private var repetitions = 0
  private var refusals = 0
  private(set) var hasJoined = false

  init(_ key: ContainerKey, _ source: LogSource, _ plan: ReadingPlan) {
    self.key = key
    self.source = source
    self.plan = plan
    hasBounds = !plan.follows || plan.tailLines == nil
  }

  /// What people should know since this was asked last.
  mutating func takeNotices() -> [LogNotice] {
    defer { notices = [] }
    return notices
  }

  /// Whether lines that are not wanted may be as young as the first that is.
  private var isBounded: Bool { if case .secondsAgo = plan.start { true } else { plan.tailLines != nil } }

  // MARK: What came of it

  /// The pod was read, or has changed.
  mutating func found(_ sight: ContainerSight) {
    guard case .there(let state) = sight else { return leave() }
    self.state = state
    guard isConfirming else { return decide() }
    isConfirming = false
    if let run, let opened = opened(by: state), opened.isSame(as: run) { step = .read } else { decide() }
  }

  /// The log is open.
  mutating func opened() {
    refusals = 0
    if !hasJoined { notices.append(.joined(source)) }
    hasJoined = true
    let isFirstRun = run.map { run in firstRun.map { $0.isSame(as: run) } ?? false } ?? plan.isPrevious
    lines.begin(hasPrelude: isBounded && isFirstRun)
    lines.isSilent = !hasBounds && plan.tailLines == 0
    // Else a run that begins between the look and the request would be taken for the one before.
    isConfirming = !plan.isPrevious
    step = isConfirming ? .look : .read
  }

  /// The pod or its log could not be read.
  mutating func refused(_ refusal: LogRefusal) {
    isConfirming = false
    switch refusal {
    case .gone: leave()
    case .cancelled: step = .leave
    case .lasting(let reason):
      notices.append(.unreadable(source, reason: reason))
      leave()
    case .notReady where target == .previous && !plan.isPrevious && state.current != nil:
      // The kubelet has thrown it away.
      notices.append(.missed(source, runs: 1))
      isComplete = true
      step = .look
    case .notReady(let reason) where plan.isPrevious:
      notices.append(.unreadable(source, reason: reason))
      leave()
    case .notReady(let reason), .passing(let reason): retry(after: reason)
    }
  }

  /// The pause is over.
  mutating func paused() { step = .look }

  /// A piece of the log; gives its new lines.
  mutating func take(_ piece: [UInt8]) -> LogBatch? { batch(lines.take(piece)) }

  /// The stream has ended, in order or not; gives what of its last line turns out to be a line.
  mutating func end(isClean: Bool) -> LogBatch? {
    guard isClean else {
      resume()
      return nil
    }
    if target == .bounds {
      // A log is empty when it was so twice.
      hasBounds = lines.hasBegun || wasEmpty
      wasEmpty = true
      decide()
      return nil
    }
    guard plan.follows else {
      isComplete = true
      leave()
      return batch(lines.takeRest())
    }
    guard target == .previous || !state.isRunning else {
      // Proxies and API servers end streams in order, too: the kubelet after four hours without a line.
      resume()
      return nil
    }
    // For the same reason the run is over only when asking again and again brings nothing more.
    guard isRepetition() else {
      decide()
      return nil
    }
    let last = batch(lines.takeRest())
    isComplete = true
    step = target == .previous ? .look : .rest
    if target == .current { decide() }
    return last
  }

  /// Whether a stream of a run that is over, and that ended in order, was as those before.
  private mutating func isRepetition() -> Bool {
    let end = lines.streamEnd
    repetitions = end == lastEnd ? repetitions + 1 : 1
    lastEnd = end
    if end.newCount > 0 { repetitions = 0 }
    // An empty log shows nothing again, and one that was rotated since has less than was seen.
    return repetitions >= (lines.isCaughtUp ? Self.patience - 1 : Self.patience)
  }

  // MARK: Decisions

  /// Whose log the request that is under way is answered with, if the pod is as it says.
  private func opened(by state: ContainerState) -> ContainerRun? {
    if target != .previous { return state.current }
    // While the next run waits, the last one is both.
    return state.previous ?? (state.isRunning ? nil : state.current)
  }

  private mutating func decide() {
    if plan.isPrevious { return decidePrevious() }
    guard let current = state.current else { return restBeforeStart() }
    guard let run else { return begin(current) }
    if current.isSame(as: run) {
      if isComplete { rest() } else { open(.current) }
    } else if current.number < run.number {
      // The status is older than one that was seen.
      retry(after: nil)
    } else if plan.follows {
      goOn(from: run, to: current)
    } else {
      finish(run)
    }
  }

  private mutating func begin(_ current: ContainerRun) {
    guard plan.follows, plan.hasEarlierRuns, let previous = state.previous else {
      run = current
      firstRun = current
      return open(.current)
    }
    if previous.number > 0 { notices.append(.missed(source, runs: previous.number)) }
    run = previous
    open(.previous)
  }

  private mutating func decidePrevious() {
    if isComplete { leave() } else { open(.previous) }
  }

  /// The container was started again since.
  private mutating func goOn(from run: ContainerRun, to current: ContainerRun) {
    if let previous = state.previous, previous.isSame(as: run) {
      if isComplete { advance(to: current, missed: 0, from: run) } else { open(.previous) }
      return
    }
    let next = state.previous ?? current
    advance(to: next, missed: next.distance(from: run) - (isComplete ? 1 : 0), from: run)
  }

  private mutating func advance(to next: ContainerRun, missed: Int, from run: ContainerRun) {
    notices.append(.restarted(source, times: next.distance(from: run)))
    if missed > 0 { notices.append(.missed(source, runs: missed)) }
    self.run = next
    isComplete = false
    lastEnd = nil
    lines.beginRun()
    // It has begun since the first look, so all of it is new.
    hasBounds = true
    plan = plan.fromTheBeginning
    open(state.previous?.isSame(as: next) == true ? .previous : .current)
  }

  /// A log that is not followed is that of one run.
  private mutating func finish(_ run: ContainerRun) {
    if !isComplete, let previous = state.previous, previous.isSame(as: run) { return open(.previous) }
    if !isComplete { notices.append(.missed(source, runs: 1)) }
    leave()
  }

  /// Nothing was written so far, so everything will be new.
  private mutating func restBeforeStart() {
    plan = plan.fromTheBeginning
    hasBounds = true
    if plan.follows { return rest() }
    notices.append(.unreadable(source, reason: "the container has not started"))
    leave()
  }

  private mutating func rest() {
    step = .rest
    if state.isFinal || !plan.follows { leave() }
  }

  private mutating func leave() {
    step = .leave
    if hasJoined { notices.append(.left(source)) }
    hasJoined = false
  }

  private mutating func open(_ target: Target) {
    if lines.hasBegun { hasBounds = true }
    self.target = target == .current && !hasBounds ? .bounds : target
    step = .open(options)
  }

  /// What to ask for: what the reading is of, or the lines since the latest that was seen.
  private var options: LogOptions {
    let isOverNow = target != .current || !state.isRunning
    var options = LogOptions(
      container: key.container,
      follows: plan.follows && !isOverNow,
      isPrevious: target == .previous && (plan.isPrevious || state.previous != nil),
      hasTimestamps: true
    )
    if let second = lines.seen.resumption {
      options.start = .time(Timestamp(seconds: second))
    } else {
      options.start = plan.start
      // A log that has no last line is asked for none, to see whether there is one: that tells from where to go on.
      if !hasBounds || !plan.follows { options.tailLines = plan.tailLines.map { plan.follows ? max(1, $0) : $0 } }
    }
    return options
  }

  // MARK: Trying again

  private mutating func resume() {
    step = .pause(pauses.next())
    if !plan.follows, pauses.failures > Self.limit {
      notices.append(.unreadable(source, reason: "the log breaks off again and again"))
      leave()
    }
  }

  private static let patience = 3
  private static let limit = 10

  private mutating func retry(after reason: String?) {
    refusals += 1
    step = .pause(pauses.next())
    guard let reason else { return }
    if !plan.follows, refusals >= Self.limit {
      notices.append(.unreadable(source, reason: reason))
      return leave()
    }
    if refusals == Self.patience { notices.append(.unreadable(source, reason: reason)) }
  }

  private mutating func batch(_ new: (bytes: [UInt8], lines: [LogBatch.Line])?) -> LogBatch? {
    guard let new else { return nil }
    pauses.reset()
    return LogBatch(source: source, bytes: new.bytes, lines: new.lines)
  }
}
