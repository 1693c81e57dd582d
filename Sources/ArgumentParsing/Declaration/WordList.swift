/// Words that may complete a value, made only when a shell asks: a declaration must cost nothing to those who do not.
public struct WordList: Sendable {
  /// What the words are, which tells lists apart.
  public let name: String
  /// Makes the words, each with what it means.
  public let words: @Sendable () -> [Term]

  /// Makes a list.
  public init(_ name: String, words: @escaping @Sendable () -> [Term]) {
    self.name = name
    self.words = words
  }
}

extension WordList: Hashable {
  /// Whether both are lists of the same name.
  public static func == (left: WordList, right: WordList) -> Bool { left.name == right.name }

  /// Feeds the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
