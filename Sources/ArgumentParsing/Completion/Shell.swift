/// A shell that completes words by a script.
public enum Shell: String, Hashable, Sendable, CaseIterable, ArgumentValue {
  case bash, zsh, fish

  /// The script that has the shell complete the words of a program, which answers `PROGRAM __complete -- WORD...`
  /// with `Completion.lines`.
  public func completionScript(for program: String) -> String {
    switch self {
    case .bash: BashCompletion.script(for: program)
    case .zsh: ZshCompletion.script(for: program)
    case .fish: FishCompletion.script(for: program)
    }
  }
}
