/// Waits for calls that block without holding a thread of the cooperative pool.
public enum BlockingCall {
  /// The result of a call on a thread of its own.
  ///
  /// Cancelling the task does not end the call. A thread that cannot be had is an error of the operation `.start`.
  public static func run<Result: Sendable>(
    _ body: @escaping @Sendable () throws(SystemError) -> Result
  ) async throws(SystemError) -> Result {
    let outcome = await withCheckedContinuation { continuation in
      do throws(SystemErrorReason) {
        try DetachedThread.start {
          do throws(SystemError) {
            continuation.resume(returning: Swift.Result<Result, SystemError>.success(try body()))
          } catch {
            continuation.resume(returning: .failure(error))
          }
        }
      } catch {
        continuation.resume(returning: .failure(SystemError(.start, "<thread>", error)))
      }
    }
    return try outcome.get()
  }
}
