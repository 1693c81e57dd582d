import Synchronization

/// Runs calls that may block on a thread of their own, so that no thread that all tasks share has to wait for them.
public enum OwnThread {
  private final class Cancellation: Sendable {
    let isRequested = Atomic(false)
  }

  /// The result of a call on a new thread.
  ///
  /// A cancelled task still waits for the end of the call, which can ask whether it is wanted any more. Where the
  /// system gives no more threads, the call runs on the caller's.
  public static func run<Result: Sendable, Failure: Error>(
    _ body: @escaping @Sendable (_ isCancelled: () -> Bool) throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let cancellation = Cancellation()
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { (waiter: CheckedContinuation<Swift.Result<Result, Failure>, Never>) in
        let work: @Sendable () -> Void = {
          do throws(Failure) {
            waiter.resume(returning: .success(try body { cancellation.isRequested.load(ordering: .relaxed) }))
          } catch {
            waiter.resume(returning: .failure(error))
          }
        }
        do throws(SystemErrorReason) { try DetachedThread.start(work) } catch { work() }
      }
    } onCancel: {
      cancellation.isRequested.store(true, ordering: .relaxed)
    }
    return try outcome.get()
  }
}
