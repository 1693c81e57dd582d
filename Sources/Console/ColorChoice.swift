/// Whether output is coloured: what the command line says.
public enum ColorChoice: Hashable, Sendable {
  /// As the environment and the stream suggest.
  case automatic
  /// On every stream.
  case always
  /// On none.
  case never

  /// Whether a stream is coloured: the command line, then NO_COLOR (https://no-color.org), then CLICOLOR_FORCE
  /// (https://bixense.com/clicolors), then a dumb terminal, then whether the stream is a terminal at all.
  func usesColor(isTerminal: Bool, environment: Environment) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .automatic:
      if environment.nonEmpty("NO_COLOR") != nil { return false }
      if let force = environment.nonEmpty("CLICOLOR_FORCE"), force != "0" { return true }
      return isTerminal && environment["TERM"] != "dumb"
    }
  }
}
