/// A flag of a command: what is told about it, and the property of the options that it sets.
///
/// The property's initial value is the default. Nothing is looked up by name: a command reads `options.recursive`.
public struct Flag<Options: Sendable>: Sendable {
  /// Gives the property; making a key path takes longer than most commands take to read a line, so that it is made for
  /// flags that are given, and for help.
  public typealias Property<Value> = @Sendable () -> any WritableKeyPath<Options, Value> & Sendable

  /// What people and shells need to know of it, but for the default.
  public private(set) var description: FlagDescription
  let property: @Sendable () -> any PartialKeyPath<Options> & Sendable
  /// The value that stands when the flag is absent, if worth telling.
  let standing: @Sendable () -> String?
  let update: @Sendable (inout Options, FlagOccurrence.Input) throws(InvalidValue) -> Void

  private init(
    _ description: FlagDescription,
    _ property: @escaping @Sendable () -> any PartialKeyPath<Options> & Sendable,
    standing: @escaping @Sendable () -> String? = { nil },
    update: @escaping @Sendable (inout Options, FlagOccurrence.Input) throws(InvalidValue) -> Void
  ) {
    self.description = description
    self.property = property
    self.standing = standing
    self.update = update
  }

  /// A flag without a value: `--recursive`, also `--recursive=false`.
  public static func `switch`(
    _ name: String,
    short: Character? = nil,
    _ property: @autoclosure @escaping Property<Bool>,
    help: String
  ) -> Flag {
    Flag(FlagDescription(name, short: short, form: .switch, help: help), { property() }) { options, input in
      if case .switched(let isOn) = input { options[keyPath: property()] = isOn }
    }
  }

  /// A flag without a value that has an opposite: `--color` and `--no-color`; nil while neither is given.
  public static func toggle(
    _ name: String,
    _ property: @autoclosure @escaping Property<Bool?>,
    help: String
  ) -> Flag {
    Flag(FlagDescription(name, short: nil, form: .toggle, help: help), { property() }) { options, input in
      if case .switched(let isOn) = input { options[keyPath: property()] = isOn }
    }
  }

  /// A flag with a value and a default; given twice, the last one counts, so that a script can append its choice.
  public static func value<Value: ArgumentValue>(
    _ name: String,
    short: Character? = nil,
    _ valueName: String,
    _ property: @autoclosure @escaping Property<Value>,
    help: String
  ) -> Flag where Options: CommandOptions {
    let description = FlagDescription(
      name,
      short: short,
      form: .value(name: valueName),
      choices: Value.choices,
      help: help
    )
    let standing: @Sendable () -> String? = {
      let word = Options()[keyPath: property()].argument
      return word.isEmpty ? nil : word
    }
    return Flag(description, { property() }, standing: standing) { (options, input) throws(InvalidValue) in
      if case .value(let word) = input { options[keyPath: property()] = try Value(argument: word) }
    }
  }

  /// A flag with a value and no default; given twice, the last one counts.
  public static func value<Value: ArgumentValue>(
    _ name: String,
    short: Character? = nil,
    _ valueName: String,
    _ property: @autoclosure @escaping Property<Value?>,
    help: String
  ) -> Flag {
    let description = FlagDescription(
      name,
      short: short,
      form: .value(name: valueName),
      choices: Value.choices,
      help: help
    )
    return Flag(description, { property() }) { (options, input) throws(InvalidValue) in
      if case .value(let word) = input { options[keyPath: property()] = try Value(argument: word) }
    }
  }

  /// A flag with one value each time it is given, kept in order.
  public static func values<Value: ArgumentValue>(
    _ name: String,
    short: Character? = nil,
    _ valueName: String,
    _ property: @autoclosure @escaping Property<[Value]>,
    help: String
  ) -> Flag {
    let description = FlagDescription(
      name,
      short: short,
      form: .values(name: valueName),
      choices: Value.choices,
      help: help
    )
    return Flag(description, { property() }) { (options, input) throws(InvalidValue) in
      if case .value(let word) = input { options[keyPath: property()].append(try Value(argument: word)) }
    }
  }
}

extension Flag {
  /// The same flag, explained in sentences.
  public func details(_ text: String) -> Flag { with { $0.details = text } }

  /// The same flag, which alone means a value, and takes another only behind `=`: `--fix`, `--fix=weights`.
  public func bare<Value: ArgumentValue>(_ value: Value) -> Flag { with { $0.bareValue = value.argument } }

  /// The same flag, with an environment variable that stands in for it.
  public func environment(_ variable: String) -> Flag { with { $0.environmentVariable = variable } }

  /// The same flag, completed from a source.
  public func completing(_ source: CompletionSource) -> Flag { with { $0.completion = source } }

  /// The same flag, which must be given.
  public func required() -> Flag { with { $0.isRequired = true } }

  /// The same flag, left out of help, man pages and completions.
  public func hidden() -> Flag { with { $0.isHidden = true } }

  /// The same flag, listed by help in a section.
  public func listed(in section: FlagDescription.Section) -> Flag { with { $0.section = section } }

  /// The same flag, as the one that asks for help: `-h` anywhere comes before any other mistake on the line.
  public func askingForHelp() -> Flag { with { $0.asksForHelp = true } }

  private func with(_ change: (inout FlagDescription) -> Void) -> Flag {
    var flag = self
    change(&flag.description)
    return flag
  }
}
