import Output
import Rollouts
import System

/// Runs a command line of the user's, and ends all of its processes when it takes too long or is not wanted any more.
///
/// It is over when it has ended and nothing that it started holds its output any more.
struct HookRun: Sendable {
  /// How long processes have to end by themselves.
  private static let grace = Duration.seconds(3)
  /// Both streams become one; the line itself is an argument, whatever is in it.
  private static let script = #"exec /bin/sh -c "$1" 2>&1"#

  private let command: ChildCommand
  private let limit: Duration

  /// - Parameter limit: how long it may take; zero is for ever.
  init(_ line: String, environment: [String: String], within limit: Duration) {
    command = ChildCommand("/bin/sh", ["-c", Self.script, "sh", line], environment: environment, company: .ownGroup)
    self.limit = limit
  }

  /// Runs it.
  ///
  /// - Parameter onOutput: is told what it writes, on any thread.
  func run(onOutput: @escaping @Sendable ([UInt8]) -> Void) async throws(CommandError) -> HookOutcome {
    if Task.isCancelled { throw .cancelled }
    let (ends, end) = AsyncStream.makeStream(of: ChildStatus.self)
    // A stream ends for good when whoever waits for it is cancelled.
    let (stops, stop) = AsyncStream.makeStream(of: ChildStatus.self)
    let child: SupervisedChild
    do throws(SystemError) {
      child = try SupervisedChild(command, output: .pipe, error: .null, onOutput: onOutput) { status in
        for continuation in [end, stop] {
          continuation.yield(status)
          continuation.finish()
        }
      }
    } catch {
      return .notStarted("\(error)")
    }
    if let status = await Deadline(after: limit).result(of: { await ends.first { _ in true } }) ?? nil {
      switch status {
      case .exited(let status): return .exited(status)
      case .signaled(let signal): return .signaled(signal)
      }
    }
    let isCancelled = Task.isCancelled
    await Self.stop(child, stops)
    if isCancelled { throw .cancelled }
    return .timedOut(seconds: limit.inSeconds)
  }

  /// Asks all processes to end, and ends them; a task of its own, since this one may be cancelled.
  private static func stop(_ child: SupervisedChild, _ ends: AsyncStream<ChildStatus>) async {
    await Task {
      child.terminateGroup()
      _ = await Deadline(after: grace).result { await ends.first { _ in true } }
      child.killGroup()
    }.value
  }
}
