public import ArgumentParsing
import Console

/// What the tree holds for a command: reading its options and running it, without its type.
public struct CommandAction: Sendable {
  /// What a command has come to when its line was read.
  public enum Beginning: Sendable {
    /// All is done, by the calling thread.
    case ended(ExitStatus)
    /// The rest is the work of a task.
    case waiting(@Sendable () async -> ExitStatus)
  }

  /// Reads the options from the words of a line, begins the command in a context, and shows its error if it has one.
  ///
  /// The error format is for what happens before the options are known.
  public let begin: @Sendable (Invocation<CommandAction>, Context, ErrorFormat) -> Beginning
  /// What the command's manual page tells besides its declaration.
  public let notes: @Sendable () -> CommandNotes

  /// Makes the action of a command that works on files alone.
  public init<Subject: OfflineCommand>(offline _: Subject.Type) {
    notes = { Subject.notes }
    begin = { invocation, context, usageErrorFormat in
      guard let command = Self.command(Subject.self, invocation, in: context, usageErrorsAs: usageErrorFormat) else {
        return .ended(.usage)
      }
      do throws(CommandError) { return .ended(try command.run(in: context)) } catch {
        return .ended(context.end(with: error, as: command.errorFormat))
      }
    }
  }

  /// Makes the action of a command that talks to a mesh.
  public init<Subject: MeshCommand>(mesh _: Subject.Type) {
    notes = { Subject.notes }
    begin = { invocation, context, usageErrorFormat in
      guard let command = Self.command(Subject.self, invocation, in: context, usageErrorsAs: usageErrorFormat) else {
        return .ended(.usage)
      }
      do throws(CommandError) {
        if let status = try command.runOffline(in: context) { return .ended(status) }
      } catch {
        return .ended(context.end(with: error, as: command.errorFormat))
      }
      return .waiting {
        do throws(CommandError) { return try await command.run(in: context) } catch {
          return context.end(with: error, as: command.errorFormat)
        }
      }
    }
  }

  /// The command with its options; nil if they are wrong, which has then been told.
  private static func command<Subject: Command>(
    _: Subject.Type,
    _ invocation: Invocation<CommandAction>,
    in context: Context,
    usageErrorsAs usageErrorFormat: ErrorFormat
  ) -> Subject? {
    do {
      return Subject(
        try Subject.Options(reading: invocation.words, path: invocation.path) { context.environment[$0] }
      )
    } catch {
      _ = context.end(with: .usage(error), as: usageErrorFormat)
      return nil
    }
  }
}
