/// The words of a command line, sorted into flags and positional arguments but not yet read as values.
public struct ParsedWords: Hashable, Sendable {
  /// The flags in the order given.
  public internal(set) var flags: [FlagOccurrence] = []
  /// The positional arguments in the order given.
  public internal(set) var positionals: [String] = []
  /// How many of them stand before `--`; nil without it.
  public internal(set) var countBeforeDashes: Int?

  /// No words.
  public init() {}
}
