/// Where a shell finds the words that may complete a value.
public enum CompletionSource: Hashable, Sendable {
  /// Nowhere.
  case none
  /// The choices of the value's type.
  case choices
  /// Words that are too many to list in help.
  case words(WordList)
  /// Files, of these extensions if any are named.
  case files(extensions: [String])
  /// Directories.
  case directories
  /// The names of commands, level by level, and of help topics.
  case commands
  /// Names that a `NameSource` knows.
  case names(NameKind)

  /// Manifests: the extensions that a directory is searched for.
  public static let manifests = CompletionSource.files(extensions: ["yaml", "yml", "json"])
}
