import ArgumentParsing
import Console

/// `meshctl __complete`: answers the completion scripts.
struct Complete: OfflineCommand {
  /// The words of the line.
  struct Options: CommandOptions {
    var words: [String] = []

    static let arguments: [Argument<Self>] = [
      .remaining("WORD", \.words, help: "the words after the program's name, up to the cursor")
    ]
  }

  static let declaration = CommandDeclaration(
    "__complete",
    summary: "Answer a completion script",
    isHidden: true
  )

  /// How many milliseconds a source of names may take. An answer after 100 ms feels slow at a prompt; the rest is for
  /// the start of the program and for the shell.
  private static let nameLimit: UInt32 = 80

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    let limit = context.environment.nonEmpty(Variable.completionLimit.name).flatMap(UInt32.init) ?? Self.nameLimit
    let completer = CommandLineCompleter(
      root: CommandTree.root,
      inherited: CommandInterface(GlobalOptions.self),
      topics: HelpTopics.index,
      names: NameLookup(
        EitherNames(
          ManifestNames(in: context),
          else: ProxyNames(in: context, else: MeshNames(in: context))
        ),
        cache: NameCache(environment: context.environment, clock: context.clock)
      ),
      nameLimit: .milliseconds(limit)
    )
    try context.write(completer.complete(options.words).lines)
    return .done
  }
}
