/// A command that talks to a mesh, or waits for something.
///
/// Only when it does, the process starts a task, while its main thread waits for signals.
public protocol MeshCommand: Command {
  /// Does the work if the options are such that it needs neither a mesh nor a task; nil if they are not.
  func runOffline(in context: Context) throws(CommandError) -> ExitStatus?

  /// Does the work. When the task is cancelled, ends soon and leaves everything in order.
  func run(in context: Context) async throws(CommandError) -> ExitStatus
}

extension MeshCommand {
  /// Needs a mesh whatever the options are.
  public func runOffline(in context: Context) throws(CommandError) -> ExitStatus? { nil }

  /// Runs as a task.
  public static var action: CommandAction { CommandAction(mesh: Self.self) }
}
