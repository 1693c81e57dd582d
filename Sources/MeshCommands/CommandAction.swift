public import ArgumentParsing
import Console

/// What the tree holds for a command: reading its options and running it, without its type.
public struct CommandAction: Sendable {
  /// A command whose options are read.
  public enum Work: Sendable {
    /// Its options are wrong, which has been told.
    case refused(ExitStatus)
    /// Work of the calling thread.
    case offline(@Sendable (Context) -> ExitStatus)
    /// Work of a task.
    case mesh(@Sendable (Context) async -> ExitStatus)
  }

  /// Reads the options of the command from the words of a line; what it gives runs the command, and shows its error if it
  /// has one.
  ///
  /// The error format is for what happens before the options are known.
  public let work: @Sendable (Invocation<CommandAction>, Context, ErrorFormat) -> Work
  /// What the command's manual page tells besides its declaration.
  public let notes: @Sendable () -> CommandNotes

  /// Makes the action of a command that works on files alone.
  public init<Subject: OfflineCommand>(offline _: Subject.Type) {
    self.init(Subject.self) { .offline(Self.work(of: $0)) }
  }

  /// Makes the action of a command that talks to a mesh.
  public init<Subject: MeshCommand>(mesh _: Subject.Type) {
    self.init(Subject.self) { .mesh(Self.work(of: $0)) }
  }

  /// Makes the action of a command whose options say whether it talks to a mesh.
  public init<Subject: OfflineOrMeshCommand>(either _: Subject.Type) {
    self.init(Subject.self) { $0.asksMesh ? .mesh(Self.work(of: $0)) : .offline(Self.work(of: $0)) }
  }

  private init<Subject: Command>(_: Subject.Type, _ work: @escaping @Sendable (Subject) -> Work) {
    notes = { Subject.notes }
    self.work = { invocation, context, usageErrorFormat in
      let options: Subject.Options
      do throws(UsageError) {
        options = try Subject.Options(reading: invocation.words, path: invocation.path) { context.environment[$0] }
      } catch {
        return .refused(context.end(with: .usage(error), as: usageErrorFormat))
      }
      return work(Subject(options))
    }
  }

  private static func work<Subject: OfflineCommand>(of command: Subject) -> @Sendable (Context) -> ExitStatus {
    { context in
      do throws(CommandError) { return try command.run(in: context) } catch {
        return context.end(with: error, as: command.errorFormat)
      }
    }
  }

  private static func work<Subject: MeshCommand>(of command: Subject) -> @Sendable (Context) async -> ExitStatus {
    { context in
      do throws(CommandError) { return try await command.run(in: context) } catch {
        return context.end(with: error, as: command.errorFormat)
      }
    }
  }
}
