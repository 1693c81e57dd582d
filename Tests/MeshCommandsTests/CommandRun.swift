import Console
import MeshCommands

/// Swift Testing has a type of this name too.
typealias ExitStatus = MeshCommands.ExitStatus

/// What a command line did, as a shell sees it.
struct CommandRun: Equatable {
  let status: ExitStatus
  let output: String
  let error: String

  init(_ status: ExitStatus, output: String = "", error: String = "") {
    self.status = status
    self.output = output
    self.error = error
  }

  /// Runs a command line in a fresh context.
  init(_ words: [String], runner: CommandRunner = CommandRunner(), environment: [String: String] = [:]) {
    let context = Context(environment: Environment(environment))
    self.init(
      runner.run(words, in: context),
      output: context.streams.output.text,
      error: context.streams.error.text
    )
  }

  /// Runs a command line that talks to a mesh, in a fresh context.
  static func onMesh(
    _ words: [String],
    environment: [String: String] = [:],
    clock: WallClock = .fixed(Timestamp(seconds: 0))
  ) async -> CommandRun {
    let context = Context(environment: Environment(environment), clock: clock)
    let status = await CommandRunner().run(words, in: context)
    return CommandRun(status, output: context.streams.output.text, error: context.streams.error.text)
  }
}
