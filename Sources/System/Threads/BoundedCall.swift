/// Waits for a call no longer than told, whatever the call waits for.
public enum BoundedCall {
  /// The result of a call on a thread of its own; nil if it takes longer than `limit`, which counts in milliseconds.
  ///
  /// A call that is late goes on by itself until it ends or the process does, so it must leave nothing half done.
  public static func run<Result: Sendable>(
    within limit: Duration,
    _ body: @escaping @Sendable () -> Result
  ) -> Result? {
    do throws(SystemErrorReason) {
      let handover = try Handover<Result>()
      try DetachedThread.start { handover.give(body()) }
      return try handover.take(within: limit)
    } catch {
      return nil
    }
  }

  /// The result of a task; nil if it takes longer than `limit`, and then the task is cancelled.
  ///
  /// Must not be called on a thread of the cooperative pool, which it would block.
  public static func run<Result: Sendable>(
    within limit: Duration,
    task body: @escaping @Sendable () async -> Result
  ) -> Result? {
    do throws(SystemErrorReason) {
      let handover = try Handover<Result>()
      let task = Task.detached { handover.give(await body()) }
      let result = try handover.take(within: limit)
      if result == nil { task.cancel() }
      return result
    } catch {
      return nil
    }
  }
}
