/// A command that works on files alone.
///
/// `run` is synchronous, and so is `main`. Measured as a static release binary that prints one line (Linux, best of
/// 300 starts, beside 0.37 ms for a static C program): a synchronous `main` 0.88 ms; the same with the concurrency
/// runtime linked but unused 1.05 ms; an asynchronous `main` 1.40 ms. Most commands need no network and must not
/// pay for those that do.
public protocol OfflineCommand: Command {
  /// Does the work.
  func run(in context: Context) throws(CommandError) -> ExitStatus
}

extension OfflineCommand {
  /// Runs synchronously.
  public static var action: CommandAction { CommandAction(offline: Self.self) }
}
