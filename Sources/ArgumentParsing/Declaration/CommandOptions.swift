/// The options of a command: properties with their defaults, and the flags and arguments that set them.
public protocol CommandOptions: Sendable {
  /// Makes options as they stand when nothing is given.
  init()

  /// The flags, common ones first.
  static var flags: [Flag<Self>] { get }

  /// The positional arguments in order.
  static var arguments: [Argument<Self>] { get }

  /// Groups of properties of which one command line may set only one: `{ [[\.inPlace, \.outputDirectory]] }`.
  static var exclusive: [[PartialKeyPath<Self>]] { get }
}

extension CommandOptions {
  /// No flags.
  public static var flags: [Flag<Self>] { [] }

  /// No arguments.
  public static var arguments: [Argument<Self>] { [] }

  /// No groups.
  public static var exclusive: [[PartialKeyPath<Self>]] { [] }
}
