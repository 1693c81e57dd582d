extension CommandOptions {
  /// Reads the values of a command line into the properties they are for.
  ///
  /// - Parameters:
  ///   - words: the words, parsed for these options.
  ///   - path: the names down to the command, for errors.
  ///   - environment: looks up the variables that stand in for absent flags; empty ones count as not set.
  public init(
    reading words: ParsedWords,
    path: [String],
    environment: (String) -> String?
  ) throws(UsageError) {
    var options = Self()
    do {
      try options.read(words.flags, environment: environment)
      try options.read(positionals: words)
    } catch {
      throw UsageError(error, path: path)
    }
    self = options
  }

  private mutating func read(
    _ occurrences: [FlagOccurrence],
    environment: (String) -> String?
  ) throws(UsageProblem) {
    let flags = Self.flags
    for occurrence in occurrences where flags.indices.contains(occurrence.index) {
      try set(flags[occurrence.index], occurrence.input, .flag(occurrence.spelling))
    }
    for index in 0..<flags.count where !occurrences.contains(where: { $0.index == index }) {
      let flag = flags[index]
      if let variable = flag.description.environmentVariable, let value = environment(variable), !value.isEmpty {
        try set(flag, try Self.input(value, for: flag.description, from: variable), .variable(variable))
      } else if flag.description.isRequired {
        throw .missingFlag(flag.description.usage)
      }
    }
  }

  private mutating func set(
    _ flag: Flag<Self>,
    _ input: FlagOccurrence.Input,
    _ subject: UsageProblem.Subject
  ) throws(UsageProblem) {
    do {
      try flag.update(&self, input)
    } catch {
      guard case .value(let word) = input else { return }
      throw .invalidValue(word, for: subject, error)
    }
  }

  private static func input(
    _ value: String,
    for flag: FlagDescription,
    from variable: String
  ) throws(UsageProblem) -> FlagOccurrence.Input {
    if flag.takesValue { return .value(value) }
    switch value {
    case "true", "1": return .switched(true)
    case "false", "0": return .switched(false)
    default: throw .invalidValue(value, for: .variable(variable), .oneOf(["true", "false"]))
    }
  }

  private mutating func read(positionals words: ParsedWords) throws(UsageProblem) {
    let arguments = Self.arguments
    var rest = words.positionals[...]
    var passed: ArraySlice<String> = []
    for index in 0..<arguments.count where arguments[index].description.arity == .passed {
      passed = rest.dropFirst(words.countBeforeDashes ?? rest.count)
      rest = rest.dropLast(passed.count)
    }
    for index in 0..<arguments.count {
      let argument = arguments[index]
      let taken: ArraySlice<String>
      switch argument.description.arity {
      case .required:
        guard !rest.isEmpty else { throw .missingArgument(argument.description.name) }
        taken = rest.prefix(1)
      case .optional:
        // Words are first of all for what must be given.
        let needed = arguments[(index + 1)...].count { $0.description.arity == .required }
        taken = rest.count > needed ? rest.prefix(1) : []
      case .remaining(let minimum):
        guard rest.count >= minimum else { throw .missingArgument(argument.description.name) }
        taken = rest
      case .passed:
        for word in passed { try set(argument, word) }
        continue
      }
      rest = rest.dropFirst(taken.count)
      for word in taken { try set(argument, word) }
    }
    if let surplus = rest.first { throw .unexpectedArgument(surplus) }
  }

  private mutating func set(_ argument: Argument<Self>, _ word: String) throws(UsageProblem) {
    do { try argument.update(&self, word) } catch {
      throw .invalidValue(word, for: .argument(argument.description.name), error)
    }
  }
}
