/// Drives a rollout: a value that says what it needs next and takes the answer, and does nothing itself.
///
/// So it can be stopped and lost at each request, which is what a crash does to it. Whatever is written then is a state with
/// its weights, from which another runner goes on.
public struct RolloutRunner: Sendable {
  /// What a runner does next.
  public enum Step: Hashable, Sendable {
    /// It needs something.
    case ask(RunnerRequest)
    /// It is done.
    case done(RunnerOutcome)
  }

  /// What the runner waits for.
  enum Stage: Hashable, Sendable {
    case readingLease
    case watchingLease
    case takingLease(LeaseRecord)
    /// Behind a part of an interval there are so many seconds of it left.
    case readingRoutes(secondsLeft: Int? = nil)
    case writing(RolloutState)
    case settling
    case waiting(secondsLeft: Int)
    case renewing(LeaseRecord, before: Continuation)
    case checking
    case releasing(RunnerOutcome)
    case over(RunnerOutcome)
  }

  /// What goes on once the lease is renewed.
  enum Continuation: Hashable, Sendable {
    /// An interval, of which there are so many seconds left.
    case interval(secondsLeft: Int)
    case settling
    case checking
  }

  let identity: String
  let task: RunnerTask
  /// How long a renewal of the lease lasts.
  let leaseSeconds: Int

  var stage = Stage.readingLease
  var observation = LeaseObservation()
  var lease = Written<LeaseRecord>()
  var routes = Written<RolloutState>()
  /// What is still to happen to the rollout, once its routes were read.
  var pending: RolloutEvent?
  /// Whether the state in the mesh says that this runner drives it.
  var hasClaimed = false
  var isInterrupted = false
  var isExpired = false
  /// Whether the rollout that begins with the run was written by it.
  var hasBegun = false
  var renewals = 0

  /// Something as it was read or written last.
  struct Written<Content: Hashable & Sendable>: Hashable, Sendable {
    var content: Content?
    var revision: String?
  }

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - identity: its name, which no other process has.
  ///   - leaseSeconds: for how long it may be silent until someone else goes on; at least 3.
  public init(_ task: RunnerTask, identity: String, leaseSeconds: Int = 15) {
    self.task = task
    self.identity = identity
    self.leaseSeconds = max(leaseSeconds, 3)
    pending = task.opening
  }

  /// What the runner needs first.
  public var first: Step { .ask(.readLease) }

  /// Whether the interval passes at whose end the gates are looked at.
  public var isObserving: Bool { if case .waiting = stage { true } else { false } }

  /// Tells the runner that the person who started it wants it to stop. It does so with its next step.
  public mutating func interrupt() { isInterrupted = true }

  /// Tells the runner that the time it was given is over. With its next step it leaves the rollout as it is.
  public mutating func expire() { isExpired = true }

  /// Takes the answer to the last request.
  ///
  /// - Parameter now: the time by a clock that never goes back.
  public mutating func take(_ answer: RunnerAnswer, at now: Duration) -> Step {
    switch (stage, answer) {
    case (.readingLease, .lease(let record, let revision)): sawLease(record, revision, now)
    case (.watchingLease, .waited): ask(.readingLease)
    case (.takingLease(let record), .written(let revision)): tookLease(record, revision)
    case (.takingLease, .conflict): isInterrupted || isExpired ? end(heldOutcome) : ask(.readingLease)
    case (.readingRoutes(let left), .routes(let state, let weights, let revision)):
      sawRoutes(state, weights, revision, secondsLeft: left)
    case (.writing(let state), .written(let revision)): wroteRoutes(state, revision)
    case (.writing, .conflict): ask(.readingRoutes())
    case (.settling, .settled): settled()
    case (.settling, .unsettled): release(.unsettled)
    case (.settling, .working): renew(before: .settling)
    case (.waiting(let left), .waited): renew(before: .interval(secondsLeft: max(left - slice(of: left), 0)))
    case (.renewing(let record, let next), .written(let revision)): renewed(record, revision, before: next)
    case (.renewing, .conflict): end(.leaseLost)
    case (.checking, .checked(let verdict)): happen(.checked(verdict))
    case (.checking, .working): renew(before: .checking)
    case (.releasing(let outcome), .written), (.releasing(let outcome), .conflict): end(outcome)
    default: current
    }
  }
}
