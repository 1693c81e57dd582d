/// What is told about a command apart from its flags and arguments, or about a group of commands.
public struct CommandDeclaration: Hashable, Sendable {
  /// The word that calls it.
  public let name: String
  /// Other words that call it.
  public let aliases: [String]
  /// What it does, in at most 60 characters: begins with a capital letter, has no full stop.
  public let summary: String
  /// More about it, in paragraphs separated by empty lines; may be empty.
  public let discussion: String
  /// Command lines worth copying, the most common first.
  public let examples: [Example]
  /// Whether help, man pages, completions and suggestions pass over it.
  public let isHidden: Bool

  /// Makes a declaration.
  public init(
    _ name: String,
    aliases: [String] = [],
    summary: String,
    discussion: String = "",
    examples: [Example] = [],
    isHidden: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.discussion = discussion
    self.examples = examples
    self.isHidden = isHidden
  }

  /// Whether a word calls it.
  public func isCalled(by word: String) -> Bool { name == word || aliases.contains(word) }
}
