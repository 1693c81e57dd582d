import Output
import Rollouts

/// The commands that are of use for a rollout as it is.
struct RolloutHints {
  /// A command and what it does.
  struct Hint: Hashable {
    let command: String
    let effect: String
  }

  /// The service as it was named.
  let word: String
  let mesh: MeshOptions

  /// The commands, the one that goes on first.
  func hints(for snapshot: RolloutSnapshot) -> [Hint] {
    let goesOn = Hint(command: command("resume"), effect: "goes on")
    let goesBack = Hint(command: command("abort"), effect: "goes back")
    switch snapshot.state.phase {
    case .running, .paused:
      if snapshot.isDrifted, snapshot.written != nil {
        return [
          Hint(command: command("resume", ["--take-over"]), effect: "overwrites them"), goesBack,
        ]
      }
      if case .paused = snapshot.state.phase { return [goesOn, goesBack] }
      switch snapshot.driver {
      case .nobody, .silent: return [goesOn, goesBack]
      case .someone, .unknown: return [Hint(command: command("pause"), effect: "has it wait"), goesBack]
      }
    case .ended(.promoted): return [Hint(command: command("undo"), effect: "takes it back")]
    case .ended:
      let canary = ShellWord.quoted(snapshot.plan.canary)
      return [Hint(command: command("start", ["--to", canary]), effect: "begins anew")]
    }
  }

  private var command: RolloutCommandLine { RolloutCommandLine(word: word, mesh: mesh) }
}
