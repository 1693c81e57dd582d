/// What may stand in the place of the unfinished word of a command line.
public struct Completion: Hashable, Sendable {
  /// Paths, which the shell lists itself: it knows about tildes, variables and quotes.
  public struct Paths: Hashable, Sendable {
    /// The part of the word before the path: `--filename=`, `-f`, or nothing.
    public let prefix: String
    /// The extensions of files, any if none is named; nil for directories alone.
    public let extensions: [String]?
  }

  /// The words.
  public internal(set) var candidates: [CompletionCandidate] = []
  /// Paths besides the words.
  public internal(set) var paths: Paths?

  /// Nothing.
  public static let none = Completion()

  /// What the scripts of `CompletionScript` read: one line a candidate, its help after a tab; then, if there are paths,
  /// `:files` or `:directories`, their prefix and their extensions, parted by tabs.
  public var lines: String {
    var lines = ""
    for candidate in candidates { lines += "\(candidate.word)\t\(candidate.help)\n" }
    if let paths {
      let kind = paths.extensions == nil ? "directories" : "files"
      lines += ":\(kind)\t\(paths.prefix)\t\((paths.extensions ?? []).joined(separator: " "))\n"
    }
    return lines
  }
}
