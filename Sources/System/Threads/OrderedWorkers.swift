/// Threads that do jobs side by side, and hand over what comes of them in the order of the jobs.
///
/// Whoever submits jobs decides how many are under way, and so how much memory they take. Where no thread can be started,
/// the thread that asks for the outputs does the jobs. Letting the value go drops the jobs that no thread has begun and
/// waits for the others.
public struct OrderedWorkers<Member: Worker & ~Copyable>: ~Copyable {
  private let exchange: WorkerExchange<Member.Job, Member.Output>
  private let makeMember: @Sendable () -> Member
  /// Does the jobs that no thread does.
  private var substitute: Member?
  private var submittedCount = 0
  private var takenCount = 0

  /// Starts so many threads, or as many as the system allows, each with a worker of its own.
  ///
  /// Throws where there are no pipes to be had, by which the threads wait for each other.
  public init(
    threadCount: Int,
    makeWorker: @escaping @Sendable () -> Member
  ) throws(SystemErrorReason) {
    let exchange = try WorkerExchange<Member.Job, Member.Output>()
    self.exchange = exchange
    makeMember = makeWorker
    for _ in 0..<max(0, threadCount) {
      exchange.enter()
      do throws(SystemErrorReason) {
        try DetachedThread.start {
          var member = makeWorker()
          while let (number, job) = exchange.nextJob() { exchange.finish(number, with: member.perform(job)) }
          exchange.exit()
        }
      } catch {
        exchange.exit()
        return
      }
    }
  }

  deinit { exchange.close() }

  /// The number of jobs whose outputs were not taken.
  public var pendingCount: Int { submittedCount - takenCount }

  /// Gives a job to the next thread that is free.
  public mutating func submit(_ job: Member.Job) {
    exchange.leave(job, number: submittedCount)
    submittedCount += 1
  }

  /// The output of the oldest job whose output was not taken, as soon as it is there; nil if there is no such job.
  public mutating func next() -> Member.Output? {
    guard pendingCount > 0 else { return nil }
    defer { takenCount += 1 }
    while true {
      switch exchange.answer(takenCount) {
      case .output(let output): return output
      case .job(let job): return perform(job)
      case .pending: exchange.awaitProgress()
      }
    }
  }

  private mutating func perform(_ job: Member.Job) -> Member.Output {
    var member = substitute.take() ?? makeMember()
    let output = member.perform(job)
    substitute = consume member
    return output
  }
}
