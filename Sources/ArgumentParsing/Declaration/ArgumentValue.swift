/// A type that can be written on the command line.
///
/// An enum with string raw values needs no code: `enum Format: String, CaseIterable, ArgumentValue { case yaml, json }`.
public protocol ArgumentValue: Sendable {
  /// Reads a word; refuses it by saying what was expected.
  init(argument: String) throws(InvalidValue)

  /// The word that reads back as this value; help shows it for defaults.
  var argument: String { get }

  /// Every word there is, if they can be counted; help, messages and completions list them.
  static var choices: [String] { get }
}

extension ArgumentValue {
  /// Words that cannot be counted.
  public static var choices: [String] { [] }
}

extension ArgumentValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// Reads a raw value.
  public init(argument: String) throws(InvalidValue) {
    guard let value = Self(rawValue: argument) else { throw .oneOf(Self.choices) }
    self = value
  }

  /// The raw value.
  public var argument: String { rawValue }

  /// The raw values in the order of declaration.
  public static var choices: [String] { allCases.map(\.rawValue) }
}

extension String: ArgumentValue {
  /// Takes any word.
  public init(argument: String) { self = argument }

  /// The text itself.
  public var argument: String { self }
}

extension Int: ArgumentValue {
  /// Reads a decimal number.
  public init(argument: String) throws(InvalidValue) {
    guard let number = Int(argument) else { throw .malformed(expected: "a whole number") }
    self = number
  }

  /// The number in decimal.
  public var argument: String { String(self) }
}
