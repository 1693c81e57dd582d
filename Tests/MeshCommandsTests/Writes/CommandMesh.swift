import Console
import MeshCommands

/// A mesh that command lines work on, whatever it is.
protocol CommandMesh: Sendable {
  /// What chooses the mesh.
  var environment: [String: String] { get }

  /// Text with the name of the mesh as MESH, and without anything else that is of this mesh alone.
  func masked(_ text: String) -> String
}

extension CommandMesh {
  /// Runs a command line in a fresh context.
  func run(_ line: String, input: String = "") async -> CommandRun {
    let context = Context(streams: .inMemory(input: input), environment: Environment(environment))
    let words = line.split(separator: " ").map(String.init)
    let status = await CommandRunner().run(words, in: context)
    return CommandRun(
      status,
      output: masked(context.streams.output.text),
      error: masked(context.streams.error.text)
    )
  }
}
