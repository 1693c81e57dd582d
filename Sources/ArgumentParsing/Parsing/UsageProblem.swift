/// What is wrong with a command line.
public enum UsageProblem: Error, Hashable, Sendable {
  /// What a refused value was for.
  public enum Subject: Hashable, Sendable {
    /// A flag, as typed: `--output`, `-o`.
    case flag(String)
    /// A positional argument, by its name: `SERVICE`.
    case argument(String)
    /// The environment variable that stands in for a flag.
    case variable(String)
  }

  /// No command is called so.
  case unknownCommand(String, suggestions: [String])
  /// No flag is called so.
  case unknownFlag(String, suggestions: [String])
  /// A flag lacks its value; `found` is the flag that stands in its place, if one does.
  case missingValue(flag: String, found: String?)
  /// A value cannot be read.
  case invalidValue(String, for: Subject, InvalidValue)
  /// Two flags that exclude each other.
  case conflictingFlags(String, String)
  /// A flag that means something only beside a word that is absent.
  case misplacedFlag(String, needs: String)
  /// A required flag is absent; shown as in the usage line: `-f FILE`.
  case missingFlag(String)
  /// A required argument is absent, by its name.
  case missingArgument(String)
  /// None of several things is given of which the command needs one: `pod name or --file parameter`.
  case missingChoice(String)
  /// The name of an object is absent, of this kind: `pod`.
  case missingName(of: String)
  /// More arguments than the command takes.
  case unexpectedArgument(String)
}
