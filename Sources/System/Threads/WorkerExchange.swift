import Synchronization

/// Where `OrderedWorkers` and its threads leave jobs and outputs for each other.
final class WorkerExchange<Job: Sendable, Output: Sendable>: Sendable {
  /// What whoever asks for an output gets.
  enum Answer {
    case output(Output)
    /// No thread is left to do the job.
    case job(Job)
    /// It is under way.
    case pending
  }

  private struct Contents {
    /// Jobs that no thread has begun, oldest first.
    var jobs: [(number: Int, job: Job)] = []
    /// What was done and not yet asked for, by the number of the job.
    var outputs: [Int: Output] = [:]
    var threadCount = 0
    /// Whether the owner waits for an output.
    var isAwaited = false
  }

  private let contents = Mutex(Contents())
  /// One for each of `jobs`; at the end, one for each thread.
  private let jobCount: WakePipe
  /// One for each time that the owner waits.
  private let progress: WakePipe

  init() throws(SystemErrorReason) {
    jobCount = try WakePipe()
    progress = try WakePipe()
  }

  // MARK: The owner

  /// Leaves a job for the threads.
  func leave(_ job: Job, number: Int) {
    contents.withLock { $0.jobs.append((number, job)) }
    jobCount.wake()
  }

  /// What there is of the job of a number, which is the oldest not asked for.
  func answer(_ number: Int) -> Answer {
    contents.withLock { contents in
      if let output = contents.outputs.removeValue(forKey: number) { return .output(output) }
      if contents.threadCount == 0, !contents.jobs.isEmpty { return .job(contents.jobs.removeFirst().job) }
      contents.isAwaited = true
      return .pending
    }
  }

  /// Waits until a thread is done with something, after `answer` said that this is pending.
  func awaitProgress() { _ = progress.wait() }

  /// Takes back the jobs that no thread has begun, and waits until no thread is left.
  func close() {
    jobCount.wake(
      contents.withLock { contents in
        contents.jobs = []
        return contents.threadCount
      }
    )
    while isInUse() { awaitProgress() }
  }

  private func isInUse() -> Bool {
    contents.withLock { contents in
      contents.isAwaited = contents.threadCount > 0
      return contents.isAwaited
    }
  }

  // MARK: The threads

  /// Counts a thread before it starts.
  func enter() { contents.withLock { $0.threadCount += 1 } }

  /// Waits for the next job; nil when there are no more.
  func nextJob() -> (number: Int, job: Job)? {
    guard jobCount.wait() else { return nil }
    return contents.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
  }

  /// Leaves an output for the owner.
  func finish(_ number: Int, with output: Output) {
    tellOwner { $0.outputs[number] = output }
  }

  /// Says that a thread has ended, or did not start.
  func exit() {
    tellOwner { $0.threadCount -= 1 }
  }

  private func tellOwner(_ change: (inout Contents) -> Void) {
    let isAwaited = contents.withLock { contents in
      change(&contents)
      defer { contents.isAwaited = false }
      return contents.isAwaited
    }
    if isAwaited { progress.wake() }
  }
}
