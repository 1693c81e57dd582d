extension CommandLineScan {
  /// What the word after an unfinished line can be.
  enum Expectation {
    /// The value of a flag.
    case value(FlagDescription)
    /// A flag, an argument or the name of a command.
    case word
    /// Nothing that is known: the line calls no command of the tree.
    case unknown
  }

  /// Reads the finished words of a line; mistakes in flags are passed over, since the line is still being written.
  mutating func readUnfinishedLine() -> Expectation {
    while let word = takeWord() {
      do {
        try take(word)
      } catch .missingValue(let spelling, found: nil) {
        return match(spelling: spelling).map { .value($0.description) } ?? .unknown
      } catch .unknownCommand {
        return .unknown
      } catch {
        continue
      }
    }
    return .word
  }

  /// The flag whose value a word ends with, and what stands before the value: `--output=`, `-o`.
  func attachedValue(in word: String) -> (flag: FlagDescription, prefix: String)? {
    if word.hasPrefix("--") {
      guard let equals = word.firstIndex(of: "="), let match = match(spelling: String(word[..<equals])),
        match.description.takesValue
      else { return nil }
      return (match.description, String(word[...equals]))
    }
    var prefix = "-"
    for letter in word.dropFirst() {
      guard let match = match(spelling: "-\(letter)") else { return nil }
      prefix.append(letter)
      guard match.description.takesValue else { continue }
      if word == prefix { return nil }
      if word.dropFirst(prefix.count).first == "=" { prefix.append("=") }
      return (match.description, prefix)
    }
    return nil
  }

  /// What a source of names is asked at this place of the line.
  func nameQuery(_ kind: NameKind) -> NameQuery {
    var flags: [String: [String]] = [:]
    for (given, described) in [(invocation.words, interface), (invocation.inherited, inherited)] {
      for flag in given.flags {
        let value = if case .value(let word) = flag.input { word } else { "\(flag.input == .switched(true))" }
        flags[described.flags[flag.index].name, default: []].append(value)
      }
    }
    return NameQuery(kind, flags: flags, arguments: invocation.words.positionals)
  }

  /// The flags that can still be given.
  var remainingFlags: [FlagDescription] {
    let given = invocation.words.flags.map { interface.flags[$0.index] }
    let isInheritedGiven = Set(invocation.inherited.flags.map(\.index))
    let excluded = Set((given + isInheritedGiven.map { inherited.flags[$0] }).flatMap(\.conflicts))
    let own = interface.visibleFlags.filter { flag in
      if case .values = flag.form { return !excluded.contains(flag.name) }
      return !excluded.contains(flag.name) && !given.contains { $0.name == flag.name }
    }
    let general = inherited.flags.enumerated().filter {
      !$1.isHidden && !isInheritedGiven.contains($0) && !excluded.contains($1.name)
    }
    return own + general.map(\.element)
  }

  /// Whether a required flag is still absent.
  func isMissing(_ flag: FlagDescription) -> Bool {
    flag.isRequired && !invocation.words.flags.contains { interface.flags[$0.index].name == flag.name }
  }
}
