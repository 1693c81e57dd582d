/// The flags and arguments of a command without the types of their values: what parsing, help, man pages and
/// completions are made from.
public struct CommandInterface: Hashable, Sendable {
  /// How much of it is asked for.
  public enum Extent: Sendable {
    /// What a line is parsed by: names and forms.
    case syntax
    /// Defaults and conflicts too, which take much longer to work out.
    case whole
  }

  /// The flags, in the order of their declaration.
  public let flags: [FlagDescription]
  /// The positional arguments in order.
  public let arguments: [ArgumentDescription]

  /// Without flags and arguments.
  public static let empty = CommandInterface()

  private init() {
    flags = []
    arguments = []
  }

  /// The interface that options declare.
  ///
  /// This runs at every start with types that the compiler does not see here, so it walks the arrays by index:
  /// `map` and `filter` would have the runtime look up a score of generic types, which takes longer than all the rest.
  public init<Options: CommandOptions>(_: Options.Type, _ extent: Extent = .whole) {
    let declared = Options.flags
    var flags: [FlagDescription] = []
    for index in 0..<declared.count { flags.append(declared[index].description) }
    if extent == .whole {
      let groups = Options.exclusive
      for index in 0..<declared.count {
        flags[index].defaultValue = declared[index].standing()
        if !groups.isEmpty { flags[index].conflicts = Self.rivals(of: declared[index], in: groups, among: declared) }
      }
    }
    var arguments: [ArgumentDescription] = []
    let positional = Options.arguments
    for index in 0..<positional.count { arguments.append(positional[index].description) }
    self.flags = flags
    self.arguments = arguments
  }

  private static func rivals<Options: CommandOptions>(
    of flag: Flag<Options>,
    in groups: [[PartialKeyPath<Options>]],
    among declared: [Flag<Options>]
  ) -> [String] {
    let own: AnyKeyPath = flag.property()
    var rivals: [AnyKeyPath] = []
    for group in 0..<groups.count {
      var others: [AnyKeyPath] = []
      for index in 0..<groups[group].count where groups[group][index] != own { others.append(groups[group][index]) }
      if others.count < groups[group].count { rivals += others }
    }
    var names: [String] = []
    guard !rivals.isEmpty else { return names }
    for index in 0..<declared.count where rivals.contains(declared[index].property()) {
      names.append(declared[index].description.name)
    }
    return names
  }

  /// The flags that help shows.
  public var visibleFlags: [FlagDescription] { flags.filter { !$0.isHidden } }
}
