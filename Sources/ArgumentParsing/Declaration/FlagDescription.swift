/// What people and shells need to know of a flag, apart from where its value goes.
public struct FlagDescription: Hashable, Sendable {
  /// What a flag takes.
  public enum Form: Hashable, Sendable {
    /// Nothing: the flag is given or it is not.
    case `switch`
    /// Nothing, and `--no-` before the name says the opposite.
    case toggle
    /// One value, named in help by a word in capitals.
    case value(name: String)
    /// One value each time it is given, named in help by a word in capitals.
    case values(name: String)
  }

  /// Where help lists a flag.
  public enum Section: Hashable, Sendable {
    /// Among the flags of the command.
    case command
    /// By itself, and in whole help alone: how a cluster is reached is the same for all commands that reach one.
    case connection
  }

  /// The long name without its dashes.
  public let name: String
  /// The letter of the short form.
  public let short: Character?
  /// What it takes.
  public let form: Form
  /// Every value there is, if they can be counted.
  public let choices: [String]
  /// What it does: a phrase that begins with a small letter and has no full stop.
  public let help: String
  /// More than a phrase, in sentences, for whole help and man pages; may be empty.
  public internal(set) var details = ""
  /// The value that stands when the flag is absent, if worth telling.
  public internal(set) var defaultValue: String?
  /// The value that the flag alone stands for; with one, another value can only follow a `=`.
  public internal(set) var bareValue: String?
  /// The environment variable that stands in for the flag.
  public internal(set) var environmentVariable: String?
  /// Where a shell finds values.
  public internal(set) var completion: CompletionSource
  /// The long names of flags that cannot be given together with this one.
  public internal(set) var conflicts: [String] = []
  /// Whether the command makes no sense without it.
  public internal(set) var isRequired = false
  /// Whether help, man pages and completions pass over it.
  public internal(set) var isHidden = false
  /// Where help lists it.
  public internal(set) var section = Section.command
  /// Whether it asks for help, which then comes before any other mistake on the line.
  public internal(set) var asksForHelp = false

  init(_ name: String, short: Character?, form: Form, choices: [String] = [], help: String) {
    self.name = name
    self.short = short
    self.form = form
    self.choices = choices
    self.help = help
    self.completion = choices.isEmpty ? .none : .choices
  }

  /// Whether a value follows the name.
  public var takesValue: Bool { valueName != nil }

  /// The word in capitals that stands for the value.
  public var valueName: String? {
    switch form {
    case .switch, .toggle: nil
    case .value(let name), .values(let name): name
    }
  }

  /// The long name with dashes: `--filename`.
  public var spelling: String { "--\(name)" }

  /// The opposite of a toggle: `--no-color`.
  public var negation: String? { form == .toggle ? "--no-\(name)" : nil }
}
