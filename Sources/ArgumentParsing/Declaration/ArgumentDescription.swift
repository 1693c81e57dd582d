/// What people and shells need to know of a positional argument.
public struct ArgumentDescription: Hashable, Sendable {
  /// How many words it takes.
  public enum Arity: Hashable, Sendable {
    /// Exactly one.
    case required
    /// One or none.
    case optional
    /// All that are left, and at least this many; only the last argument may take them.
    case remaining(atLeast: Int)
    /// All words behind `--`, and no others.
    case passed
  }

  /// The word in capitals that stands for it: `SERVICE`.
  public let name: String
  /// How many words it takes.
  public let arity: Arity
  /// Every value there is, if they can be counted.
  public let choices: [String]
  /// What it is: a phrase that begins with a small letter and has no full stop.
  public let help: String
  /// Where a shell finds values.
  public internal(set) var completion: CompletionSource

  init(_ name: String, _ arity: Arity, choices: [String], help: String) {
    self.name = name
    self.arity = arity
    self.choices = choices
    self.help = help
    self.completion = choices.isEmpty ? .none : .choices
  }

  /// Whether it takes all words that are left.
  var takesRemaining: Bool {
    switch arity {
    case .remaining, .passed: true
    case .required, .optional: false
    }
  }

  /// The argument as a usage line shows it: `NAME`, `[NAME]`, `NAME...`, `[NAME...]`, `[-- NAME...]`.
  public var usage: String {
    switch arity {
    case .required: name
    case .optional: "[\(name)]"
    case .remaining(atLeast: ...0): "[\(name)...]"
    case .remaining: "\(name)..."
    case .passed: "[-- \(name)...]"
    }
  }
}
