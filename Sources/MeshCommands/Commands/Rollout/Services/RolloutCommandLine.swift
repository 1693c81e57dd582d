import Output

/// Command lines about the rollout of a service that can be run as they are printed.
struct RolloutCommandLine: Sendable {
  /// The service as it was named.
  let word: String
  let mesh: MeshOptions

  /// A verb of `meshctl rollout` with flags, which are quoted already.
  func callAsFunction(_ verb: String, _ flags: [String] = []) -> String {
    (["meshctl", "rollout", verb, ShellWord.quoted(word)] + flags + mesh.words).joined(separator: " ")
  }

  /// The command that shows where requests go.
  var routes: String { (["meshctl", "route", "get", ShellWord.quoted(word)] + mesh.words).joined(separator: " ") }
}
