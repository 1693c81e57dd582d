/// A command that talks to a mesh, or waits for something.
///
/// That it does so is known before it runs: only then the process starts a task, while its main thread waits for signals.
public protocol MeshCommand: Command {
  /// Does the work. When the task is cancelled, ends soon and leaves everything in order.
  func run(in context: Context) async throws(CommandError) -> ExitStatus
}

extension MeshCommand {
  /// Runs as a task.
  public static var action: CommandAction { CommandAction(mesh: Self.self) }
}
