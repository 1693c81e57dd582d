import ArgumentParsing
import Console
import System

/// `meshctl completion install`: puts the script where the user's shell finds it.
struct CompletionInstall: OfflineCommand {
  /// What becomes of the file of the script.
  private enum Outcome: String {
    case created, updated, unchanged
  }

  /// The arguments of `meshctl completion install`.
  struct Options: CommandOptions {
    var shell: Shell?
    var isDryRun = false

    static let flags: [Flag<Self>] = [
      .switch("dry-run", \.isDryRun, help: "tell what would be written, and write nothing")
    ]

    static let arguments: [Argument<Self>] = [
      .optional("SHELL", \.shell, help: "the shell; without it, the one that SHELL names")
    ]
  }

  static let declaration = CommandDeclaration(
    "install",
    summary: "Install the completion script for you alone",
    discussion: """
      Writes one file below your home directory, as a whole or not at all, and tells what else there is to do, if \
      anything. No start-up file of the shell is changed.
      """,
    examples: [
      Example("Install it for the shell in use", "meshctl completion install"),
      Example("See what it would write for zsh", "meshctl completion install zsh --dry-run"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual,
      environment: [Variable.shell] + Variable.home + Variable.everywhere,
      files: [
        Term("$XDG_DATA_HOME/bash-completion/completions/meshctl", "The script of bash."),
        Term("$XDG_DATA_HOME/zsh/site-functions/_meshctl", "The script of zsh."),
        Term("$XDG_CONFIG_HOME/fish/completions/meshctl.fish", "The script of fish."),
      ]
    )
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    let shell = if let shell = options.shell { shell } else { try currentShell(in: context.environment) }
    let place = try CompletionPlace(for: shell, in: context.environment)
    let script = Array(shell.completionScript(for: CommandTree.root.declaration.name).utf8)
    let outcome: Outcome
    do throws(SystemError) {
      outcome = try self.outcome(of: script, at: place.path)
      if outcome != .unchanged, !options.isDryRun {
        if let directory = Path.parent(of: place.path) { try Directory.create(directory) }
        try AtomicFile.write(script, to: place.path)
      }
    } catch {
      throw .failed(error, next: "print the script with \"meshctl completion \(shell.rawValue)\"")
    }
    context.report(["\(place.path) \(outcome)\(options.isDryRun ? " (dry run)" : "")", place.advice])
    return .done
  }

  private func outcome(of script: [UInt8], at path: String) throws(SystemError) -> Outcome {
    do throws(SystemError) {
      var file = try FileReader(path)
      return try file.readAll(limit: 1 << 20) == script ? .unchanged : .updated
    } catch {
      switch error.reason {
      case .notFound: return .created
      case .tooLarge: return .updated
      default: throw error
      }
    }
  }

  private func currentShell(in environment: Environment) throws(CommandError) -> Shell {
    let next = "name it: \"meshctl completion install bash\", or zsh, or fish"
    guard let path = environment.nonEmpty("SHELL") else { throw .input("SHELL does not name your shell", next: next) }
    let name = Path.lastComponent(of: path)
    guard let shell = Shell(rawValue: name) else {
      throw .input("there is no completion for the shell \"\(name)\", which SHELL names", next: next)
    }
    return shell
  }
}
