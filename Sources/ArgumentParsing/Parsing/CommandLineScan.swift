import Output

/// One pass over the words of a command line.
struct CommandLineScan<Action: Sendable> {
  /// A flag's name as found in one of the two interfaces.
  struct Match {
    let description: FlagDescription
    let index: Int
    let isInherited: Bool
    /// False for the opposite of a toggle.
    let isOn: Bool
  }

  private(set) var invocation: Invocation<Action>
  /// As much of the interface of the command as the scan was made for.
  private(set) var interface: CommandInterface
  /// Whether `--` was read: all words after it are arguments.
  private(set) var isPastFlags = false
  let inherited: CommandInterface
  private let words: [String]
  private let extent: CommandInterface.Extent
  private var next = 0

  init(
    root: CommandNode<Action>,
    inherited: CommandInterface,
    words: [String],
    _ extent: CommandInterface.Extent = .syntax
  ) {
    self.invocation = Invocation(path: [root.declaration.name], node: root)
    self.interface = root.interface(extent)
    self.extent = extent
    self.inherited = inherited
    self.words = words
  }

  mutating func run() throws(UsageProblem) {
    while let word = takeWord() { try take(word) }
  }

  mutating func take(_ word: String) throws(UsageProblem) {
    enterDefault(for: word)
    if isPastFlags {
      try take(positional: word)
    } else if word == "--" {
      isPastFlags = true
      invocation.words.countBeforeDashes = invocation.words.positionals.count
    } else if word.hasPrefix("--") {
      try take(long: word)
    } else if word.hasPrefix("-"), word.utf8.count > 1 {
      try take(shorts: word)
    } else {
      try take(positional: word)
    }
  }

  /// The call of help for the command found so far, if a word before `--` asks for it.
  func invocationForHelp() -> Invocation<Action>? {
    for word in words.prefix(while: { $0 != "--" }) {
      guard let match = match(spelling: word), match.description.asksForHelp else { continue }
      var help = invocation
      help.words = ParsedWords()
      help.inherited = ParsedWords()
      help.inherited.flags = [FlagOccurrence(index: match.index, spelling: word, input: .switched(true))]
      return help
    }
    return nil
  }

  mutating func takeWord() -> String? {
    guard next < words.count else { return nil }
    defer { next += 1 }
    return words[next]
  }

  /// Goes on with the command that a group is short for, where a word is a flag that not every command has, or holds a
  /// slash, which no name of a command does.
  private mutating func enterDefault(for word: String) {
    guard let name = invocation.node.defaultChild, let child = invocation.node.child(calledBy: name),
      word.hasPrefix("-") ? match(spelling: String(word.prefix { $0 != "=" })) == nil : word.contains("/")
    else { return }
    enter(child)
  }

  private mutating func enter(_ child: CommandNode<Action>) {
    invocation.node = child
    invocation.path.append(child.declaration.name)
    interface = child.interface(extent)
  }

  private mutating func take(positional word: String) throws(UsageProblem) {
    guard case .group = invocation.node.content else {
      invocation.words.positionals.append(word)
      return
    }
    guard let child = invocation.node.child(calledBy: word) else {
      let names = invocation.node.visibleChildren.map(\.declaration.name)
      throw .unknownCommand(word, suggestions: NearestMatch.candidates(for: word, among: names))
    }
    enter(child)
  }

  private mutating func take(long word: String) throws(UsageProblem) {
    let name: String
    var value: String?
    if let equals = word.firstIndex(of: "=") {
      name = String(word[..<equals])
      value = String(word[word.index(after: equals)...])
    } else {
      name = word
    }
    guard let match = match(spelling: name) else { throw .unknownFlag(name, suggestions: suggestions(for: name)) }
    if match.description.takesValue {
      let given = if let value = value ?? match.description.bareValue { value } else { try takeValue(of: name) }
      record(match, name, .value(given))
    } else if let value {
      guard let isOn = Bool(value) else { throw .invalidValue(value, for: .flag(name), .oneOf(["true", "false"])) }
      record(match, name, .switched(isOn == match.isOn))
    } else {
      record(match, name, .switched(match.isOn))
    }
  }

  private mutating func take(shorts word: String) throws(UsageProblem) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let spelling = "-\(letter)"
      guard let match = match(spelling: spelling) else { throw unknownShort(spelling, in: word) }
      if match.description.takesValue {
        // pflag, and so kubectl, reads `-f=value` as `-fvalue`.
        if letters.first == "=" {
          letters.removeFirst()
        } else if letters.isEmpty {
          let given = if let bare = match.description.bareValue { bare } else { try takeValue(of: spelling) }
          record(match, spelling, .value(given))
          return
        }
        record(match, spelling, .value(String(letters)))
        return
      }
      if letters.first == "=" {
        let value = String(letters.dropFirst())
        guard let isOn = Bool(value) else {
          throw .invalidValue(value, for: .flag(spelling), .oneOf(["true", "false"]))
        }
        record(match, spelling, .switched(isOn))
        return
      }
      record(match, spelling, .switched(true))
    }
  }

  /// A word that is itself a flag is not taken for a value: the value was forgotten.
  private mutating func takeValue(of flag: String) throws(UsageProblem) -> String {
    guard next < words.count else { throw .missingValue(flag: flag, found: nil) }
    let word = words[next]
    if match(spelling: word) != nil { throw .missingValue(flag: flag, found: word) }
    next += 1
    return word
  }

  private mutating func record(_ match: Match, _ spelling: String, _ input: FlagOccurrence.Input) {
    let occurrence = FlagOccurrence(index: match.index, spelling: spelling, input: input)
    if match.isInherited {
      invocation.inherited.flags.append(occurrence)
    } else {
      invocation.words.flags.append(occurrence)
    }
  }

  func match(spelling: String) -> Match? {
    for (isInherited, flags) in [(false, interface.flags), (true, inherited.flags)] {
      for (index, flag) in flags.enumerated() {
        if flag.spelling == spelling || flag.short.map({ "-\($0)" }) == spelling {
          return Match(description: flag, index: index, isInherited: isInherited, isOn: true)
        }
        if flag.negation == spelling {
          return Match(description: flag, index: index, isInherited: isInherited, isOn: false)
        }
      }
    }
    return nil
  }

  /// Flags of a like name, or the command that a flag names, as in `--version`.
  private func suggestions(for name: String) -> [String] {
    let command = String(name.drop { $0 == "-" })
    if invocation.node.child(calledBy: command) != nil {
      return [(invocation.path + [command]).joined(separator: " ")]
    }
    let flags = (interface.flags + inherited.flags).filter { !$0.isHidden }
    let names = flags.flatMap { flag in [flag.name] + (flag.form == .toggle ? ["no-\(flag.name)"] : []) }
    return NearestMatch.candidates(for: command, among: names).map { "--\($0)" }
  }

  /// A long name after one dash, as in `-output`, is a more likely mistake than a bundle of unknown letters.
  private func unknownShort(_ spelling: String, in word: String) -> UsageProblem {
    guard word.utf8.count > 2 else { return .unknownFlag(word, suggestions: []) }
    let name = String(word.prefix { $0 != "=" })
    let near = suggestions(for: name)
    return near.isEmpty ? .unknownFlag(spelling, suggestions: []) : .unknownFlag(name, suggestions: near)
  }
}
