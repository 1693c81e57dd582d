import ArgumentParsing
import Console

/// Where a shell looks for the completion script of a user.
struct CompletionPlace {
  /// The path of the script.
  let path: String
  /// What the user has to do: one sentence without a full stop.
  let advice: String

  /// Finds the place from HOME and the variables of the XDG Base Directory Specification, version 0.8.
  init(for shell: Shell, in environment: Environment) throws(CommandError) {
    let program = CommandTree.root.declaration.name
    switch shell {
    // bash-completion's README: "$XDG_DATA_HOME/bash-completion/completions" is searched on first use of a command.
    case .bash:
      path = try Self.base("XDG_DATA_HOME", ".local/share", environment) + "/bash-completion/completions/\(program)"
      advice = """
        start a new shell; where the package bash-completion is not installed, add to ~/.bashrc: source \(Self.quoted(path))
        """
    case .zsh:
      let directory = try Self.base("XDG_DATA_HOME", ".local/share", environment) + "/zsh/site-functions"
      path = "\(directory)/_\(program)"
      advice = "add to ~/.zshrc, before compinit, then start a new shell: fpath=(\(Self.quoted(directory)) $fpath)"
    case .fish:
      path = try Self.base("XDG_CONFIG_HOME", ".config", environment) + "/fish/completions/\(program).fish"
      advice = "fish finds it by itself, in this shell too"
    }
  }

  private static func base(
    _ variable: String,
    _ standard: String,
    _ environment: Environment
  ) throws(CommandError) -> String {
    if let directory = environment.baseDirectory(variable, belowHome: standard) { return directory }
    throw .input("HOME does not name your home directory", next: "set HOME or \(variable)")
  }

  /// A path as a word of bash and zsh: in quotes if the shell would read anything in it (POSIX.1-2024, Shell Command
  /// Language, §2.2.2).
  private static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "/._-+,@%:".contains($0) }
    return isPlain
      ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
