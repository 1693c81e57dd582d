import Console
import System

extension Context {
  /// The result of asynchronous work of a command that is synchronous otherwise; a signal cancels it.
  func waiting<Result: Sendable>(
    _ body: @escaping @Sendable () async throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    let outcome: (result: Swift.Result<Result, CommandError>, interruption: Interruption?)
    do throws(SystemErrorReason) {
      outcome = try RootTask.run { () async -> Swift.Result<Result, CommandError> in
        do throws(CommandError) { return .success(try await body()) } catch { return .failure(error) }
      }
    } catch {
      throw .failed(SystemError(.start, "a task", error))
    }
    return try outcome.result.get()
  }
}
