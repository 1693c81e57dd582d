public import ArgumentParsing
import Console

/// What the tree holds for a command: reading its options and running it, without its type.
public struct CommandAction: Sendable {
  /// Reads the options from the words of a line, runs the command in a context and shows its error if it has one.
  ///
  /// The error format is for what happens before the options are known.
  public let run: @Sendable (Invocation<CommandAction>, Context, ErrorFormat) -> ExitStatus
  /// What the command's manual page tells besides its declaration.
  public let notes: @Sendable () -> CommandNotes

  /// Makes the action of a command.
  public init<Subject: Command>(_: Subject.Type) {
    notes = { Subject.notes }
    run = { Self.run(Subject.self, $0, in: $1, usageErrorsAs: $2) }
  }

  private static func run<Subject: Command>(
    _: Subject.Type,
    _ invocation: Invocation<CommandAction>,
    in context: Context,
    usageErrorsAs usageErrorFormat: ErrorFormat
  ) -> ExitStatus {
    let options: Subject.Options
    do {
      options = try .init(reading: invocation.words, path: invocation.path) { context.environment[$0] }
    } catch {
      return context.end(with: .usage(error), as: usageErrorFormat)
    }
    let command = Subject(options)
    do {
      return try command.run(in: context)
    } catch {
      return context.end(with: error, as: command.errorFormat)
    }
  }
}
