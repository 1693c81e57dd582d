/// A program to start: which, with which words, and in which environment.
public struct ChildCommand: Hashable, Sendable {
  /// A path, or a name to look for along PATH.
  public let program: String
  /// The words after the program's name.
  public let arguments: [String]
  /// Variables besides those of this process, and in place of those of the same name.
  public let environment: [String: String]

  /// Makes a command.
  public init(_ program: String, _ arguments: [String] = [], environment: [String: String] = [:]) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
  }

  /// A line that the system's shell reads, `less -R | tee log`: only for what a person configured.
  public static func shell(_ line: String, environment: [String: String] = [:]) -> ChildCommand {
    ChildCommand("/bin/sh", ["-c", line], environment: environment)
  }
}
