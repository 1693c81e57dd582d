/// A program to start: which, with which words, and in which environment.
public struct ChildCommand: Hashable, Sendable {
  /// Which of the signals that a terminal sends reach the program.
  public enum Company: Hashable, Sendable {
    /// All that reach this process: Ctrl-C ends both.
    case shared
    /// None: it is in a process group of its own.
    case ownGroup
    /// None, and it goes on when the terminal is closed: it has a session of its own.
    case ownSession
  }

  /// A path, or a name to look for along PATH.
  public let program: String
  /// The words after the program's name.
  public let arguments: [String]
  /// Variables besides those of this process, and in place of those of the same name.
  public let environment: [String: String]
  /// Which of the signals that a terminal sends reach it.
  public let company: Company

  /// Makes a command.
  public init(
    _ program: String,
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    company: Company = .shared
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.company = company
  }

  /// A line that the system's shell reads, `less -R | tee log`: only for what a person configured.
  public static func shell(_ line: String, environment: [String: String] = [:]) -> ChildCommand {
    ChildCommand("/bin/sh", ["-c", line], environment: environment)
  }
}
