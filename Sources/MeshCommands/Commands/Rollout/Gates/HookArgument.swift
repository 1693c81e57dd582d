import ArgumentParsing
import Rollouts

/// A command of the user's and when it runs: `before-step=./smoke.sh`.
struct HookArgument: ArgumentValue, Hashable {
  let stage: HookStage
  /// A line for the shell.
  let command: String

  init(argument: String) throws(InvalidValue) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .malformed(expected: "STAGE=COMMAND, such as before-step=./smoke.sh") }
    guard let stage = HookStage(rawValue: String(parts[0])) else {
      let stages = HookStage.allCases.map(\.rawValue).joined(separator: ", ")
      throw .refused("\"\(parts[0])\" is no stage of a rollout: expected one of \(stages)")
    }
    guard parts[1].contains(where: { !$0.isWhitespace }) else {
      throw .refused("it has no command behind \(stage.rawValue)=")
    }
    self.stage = stage
    command = String(parts[1])
  }

  var argument: String { "\(stage.rawValue)=\(command)" }
}
