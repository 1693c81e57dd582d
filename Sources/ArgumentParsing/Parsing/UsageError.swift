import Output

/// A command line that cannot be understood, and the command it seemed to call.
public struct UsageError: Error, Hashable, Sendable {
  /// What is wrong.
  public let problem: UsageProblem
  /// The names from the program's down to the command's.
  public let path: [String]

  /// Makes an error.
  public init(_ problem: UsageProblem, path: [String]) {
    self.problem = problem
    self.path = path
  }

  /// What is wrong, quoting the offending word: a lower-case sentence without a full stop, safe for a terminal.
  public var message: String {
    let command = path.joined(separator: " ")
    switch problem {
    case .unknownCommand(let word, _): return "unknown command \(Self.quoted(word)) for \"\(command)\""
    case .unknownFlag(let word, _): return "unknown flag \(Self.quoted(word)) for \"\(command)\""
    case .missingValue(let flag, nil): return "flag \(Self.quoted(flag)) needs a value"
    case .missingValue(let flag, let found?):
      return "flag \(Self.quoted(flag)) needs a value, but the flag \(Self.quoted(found)) follows it"
    case .invalidValue(let value, let subject, let reason):
      return "invalid value \(Self.quoted(value)) for \(Self.named(subject)): \(Self.complaint(reason))"
    case .conflictingFlags(let first, let second):
      return "flags \(Self.quoted(first)) and \(Self.quoted(second)) cannot be used together"
    case .misplacedFlag(let flag, let word): return "flag \(Self.quoted(flag)) is for \(Self.quoted(word)) only"
    case .missingFlag(let usage): return "\"\(command)\" needs the flag \(Self.quoted(usage))"
    case .missingArgument(let name): return "\"\(command)\" needs the argument \(name)"
    case .missingChoice(let words): return "\(path.last ?? "the command") requires \(words)"
    case .missingName(let kind): return "expecting \(kind) name"
    case .unexpectedArgument(let word): return "unexpected argument \(Self.quoted(word)) for \"\(command)\""
    }
  }

  /// Words that were likely meant, nearest first.
  public var suggestions: [String] {
    switch problem {
    case .unknownCommand(_, let suggestions), .unknownFlag(_, let suggestions): suggestions
    case .invalidValue(let value, _, .oneOf(let choices)): NearestMatch.candidates(for: value, among: choices)
    case .missingValue(let flag, let found?): [flag.hasPrefix("--") ? "\(flag)=\(found)" : flag + found]
    case .invalidValue, .missingValue, .conflictingFlags, .misplacedFlag, .missingFlag, .missingArgument,
      .missingChoice, .missingName,
      .unexpectedArgument:
      []
    }
  }

  /// The command to run next.
  public var helpCommand: String { (path + ["--help"]).joined(separator: " ") }

  private static func quoted(_ word: String) -> String { "\"\(TerminalText.escaped(word))\"" }

  private static func named(_ subject: UsageProblem.Subject) -> String {
    switch subject {
    case .flag(let spelling): "flag \(quoted(spelling))"
    case .argument(let name): "argument \(name)"
    case .variable(let name): "environment variable \(name)"
    }
  }

  private static func complaint(_ reason: InvalidValue) -> String {
    switch reason {
    case .oneOf(let choices): "expected " + choices.joined(separator: ", ")
    case .malformed(let expected): "expected " + expected
    case .refused(let mistake): TerminalText.escaped(mistake)
    }
  }
}
