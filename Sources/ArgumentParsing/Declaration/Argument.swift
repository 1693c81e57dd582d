/// A positional argument of a command: what is told about it, and the property of the options that it sets.
public struct Argument<Options: Sendable>: Sendable {
  /// What people and shells need to know of it.
  public private(set) var description: ArgumentDescription
  let update: @Sendable (inout Options, String) throws(InvalidValue) -> Void

  private init(
    _ description: ArgumentDescription,
    update: @escaping @Sendable (inout Options, String) throws(InvalidValue) -> Void
  ) {
    self.description = description
    self.update = update
  }

  /// An argument that must be given.
  public static func required<Value: ArgumentValue>(
    _ name: String,
    _ property: any WritableKeyPath<Options, Value> & Sendable,
    help: String
  ) -> Argument {
    let description = ArgumentDescription(name, .required, choices: Value.choices, help: help)
    return Argument(description) { (options, word) throws(InvalidValue) in
      options[keyPath: property] = try Value(argument: word)
    }
  }

  /// An argument that may be left out.
  public static func optional<Value: ArgumentValue>(
    _ name: String,
    _ property: any WritableKeyPath<Options, Value?> & Sendable,
    help: String
  ) -> Argument {
    let description = ArgumentDescription(name, .optional, choices: Value.choices, help: help)
    return Argument(description) { (options, word) throws(InvalidValue) in
      options[keyPath: property] = try Value(argument: word)
    }
  }

  /// All arguments that are left.
  public static func remaining<Value: ArgumentValue>(
    _ name: String,
    _ property: any WritableKeyPath<Options, [Value]> & Sendable,
    atLeast minimum: Int = 0,
    help: String
  ) -> Argument {
    let description = ArgumentDescription(
      name,
      .remaining(atLeast: max(0, minimum)),
      choices: Value.choices,
      help: help
    )
    return Argument(description) { (options, word) throws(InvalidValue) in
      options[keyPath: property].append(try Value(argument: word))
    }
  }

  /// All words behind `--`, such as the command line of another program.
  public static func passed(
    _ name: String,
    _ property: any WritableKeyPath<Options, [String]> & Sendable,
    help: String
  ) -> Argument {
    Argument(ArgumentDescription(name, .passed, choices: [], help: help)) { (options, word) throws(InvalidValue) in
      options[keyPath: property].append(word)
    }
  }

  /// The same argument, completed from a source.
  public func completing(_ source: CompletionSource) -> Argument {
    var argument = self
    argument.description.completion = source
    return argument
  }
}
