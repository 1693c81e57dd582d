/// Finds what may complete the last word of a command line.
///
/// One of the renderers of the declarations. It reads no files and asks nobody but its source of names.
public struct CommandLineCompleter<Action: Sendable>: Sendable {
  private let root: CommandNode<Action>
  private let inherited: CommandInterface
  private let topics: [Term]
  private let names: (any NameSource)?

  private let nameLimit: Duration

  /// Makes a completer for a tree.
  ///
  /// - Parameters:
  ///   - inherited: the flags that every command has.
  ///   - topics: what there is help about besides commands.
  ///   - names: knows what `CompletionSource.names` asks for.
  ///   - nameLimit: how long it may take.
  public init(
    root: CommandNode<Action>,
    inherited: CommandInterface,
    topics: [Term] = [],
    names: (any NameSource)? = nil,
    nameLimit: Duration = .milliseconds(100)
  ) {
    self.root = root
    self.inherited = inherited
    self.topics = topics
    self.names = names
    self.nameLimit = nameLimit
  }

  /// What may stand in the place of the last of the words, which follow the program's name; an empty last word is one
  /// that is yet to begin.
  public func complete(_ words: [String]) -> Completion {
    let word = words.last ?? ""
    var scan = CommandLineScan(root: root, inherited: inherited, words: words.dropLast(), .whole)
    switch scan.readUnfinishedLine() {
    case .unknown: return .none
    case .value(let flag): return values(flag.completion, flag.choices, prefix: "", word, scan)
    case .word where word.hasPrefix("-") && !scan.isPastFlags: return flags(word, scan)
    case .word where !scan.invocation.node.children.isEmpty: return matching(word, names(in: scan.invocation.node))
    case .word: return argument(word, scan)
    }
  }

  private func flags(_ word: String, _ scan: CommandLineScan<Action>) -> Completion {
    if let (flag, prefix) = scan.attachedValue(in: word) {
      return values(flag.completion, flag.choices, prefix: prefix, word, scan)
    }
    // A finished bundle of letters stands for itself, so that the shell goes on to the next word.
    if !word.hasPrefix("--"), word.count > 1 {
      let isKnown = word.dropFirst().allSatisfy { scan.match(spelling: "-\($0)") != nil }
      return isKnown ? matching(word, [CompletionCandidate(word)]) : .none
    }
    var candidates: [CompletionCandidate] = []
    for flag in scan.remainingFlags {
      if let short = flag.short { candidates.append(CompletionCandidate("-\(short)", help: flag.help)) }
      candidates.append(CompletionCandidate(flag.spelling, help: flag.help))
      if let negation = flag.negation { candidates.append(CompletionCandidate(negation, help: "not: \(flag.help)")) }
    }
    return matching(word, candidates)
  }

  /// A command that takes no more arguments but lacks a flag is helped by the flag.
  private func argument(_ word: String, _ scan: CommandLineScan<Action>) -> Completion {
    let arguments = scan.interface.arguments
    let given = scan.invocation.words.positionals
    guard let argument = given.count < arguments.count ? arguments[given.count] : arguments.last,
      given.count < arguments.count || argument.takesRemaining
    else {
      let missing = scan.isPastFlags ? [] : scan.interface.visibleFlags.filter { scan.isMissing($0) }
      return matching(word, missing.map { CompletionCandidate($0.spelling, help: $0.help) })
    }
    return values(argument.completion, argument.choices, prefix: "", word, scan)
  }

  private func values(
    _ source: CompletionSource,
    _ choices: [String],
    prefix: String,
    _ word: String,
    _ scan: CommandLineScan<Action>
  ) -> Completion {
    switch source {
    case .none: return .none
    case .choices: return matching(word, choices.map { CompletionCandidate(prefix + $0) })
    case .words(let list):
      return matching(word, list.words().map { CompletionCandidate(prefix + $0.name, help: $0.text) })
    case .files(let extensions): return Completion(paths: Completion.Paths(prefix: prefix, extensions: extensions))
    case .directories: return Completion(paths: Completion.Paths(prefix: prefix, extensions: nil))
    case .commands: return matching(word, pages(below: scan.invocation.words.positionals))
    case .names(let kind):
      let known = names?.names(for: scan.nameQuery(kind), within: nameLimit) ?? []
      return matching(word, known.filter(Self.isPlain).map { CompletionCandidate(prefix + $0) })
    }
  }

  /// What can follow the names of commands in a call of help.
  private func pages(below given: [String]) -> [CompletionCandidate] {
    var node = root
    for name in given {
      guard let child = node.child(calledBy: name) else { return [] }
      node = child
    }
    return names(in: node) + (given.isEmpty ? topics.map { CompletionCandidate($0.name, help: $0.text) } : [])
  }

  /// Whether a name is a word of its own in every shell. Names come from clusters and files that others wrote, and some
  /// shells insert them unquoted: one that would run a command when Enter is pressed is not offered.
  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first != "-", first != ":" else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", ":", "/", "@", "+", ",", "%": true
      default: false
      }
    }
  }

  private func names(in node: CommandNode<Action>) -> [CompletionCandidate] {
    node.visibleChildren.map { CompletionCandidate($0.declaration.name, help: $0.declaration.summary) }
  }

  private func matching(_ word: String, _ candidates: [CompletionCandidate]) -> Completion {
    Completion(candidates: candidates.filter { $0.word.hasPrefix(word) })
  }
}
