import ArgumentParsing
import Console
import Kubernetes
import Output
import System

/// `meshctl context use`: chooses the mesh of commands that name none.
struct ContextUse: OfflineCommand {
  /// The words of `meshctl context use`.
  struct Options: CommandOptions {
    var name: String?
    var directory: PathArgument?
    var kubeconfig: PathArgument?
    var forgets = false

    static let arguments: [Argument<Self>] = [
      .optional("CONTEXT", \.name, help: "a context of the kubeconfig").completing(.names(.contexts))
    ]

    static let flags: [Flag<Self>] = [
      .value("mesh", "DIR", \.directory, help: "a directory of manifests instead").completing(.directories),
      .value("kubeconfig", "FILE", \.kubeconfig, help: "the kubeconfig that has the context")
        .completing(.files(extensions: [])),
      .switch("none", \.forgets, help: "choose none: the kubeconfig decides again"),
    ]

    static var exclusive: [[PartialKeyPath<Self>]] {
      [[\.directory, \.kubeconfig, \.forgets]]
    }
  }

  static let declaration = CommandDeclaration(
    "use",
    summary: "Choose the mesh that commands work on",
    examples: [
      Example("The cluster of a context", "meshctl context use kind-mesh"),
      Example("A directory of manifests", "meshctl context use --mesh Examples/bookinfo"),
      Example("Whatever the kubeconfig says", "meshctl context use --none"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.notFound.term],
      environment: Variable.everywhere + Variable.mesh + Variable.home,
      files: [Term("~/.config/meshctl/config.yaml", "What was chosen.")]
    )
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    var settings = try UserSettings(in: context.environment)
    settings.mesh = try mesh(in: context)
    let path = try settings.write(in: context.environment)
    let choice = try MeshChoice(MeshOptions(), environment: context.environment, settings: settings)
    context.report(["commands work on \(settings.mesh?.name ?? "what the kubeconfig says") (\(path))"])
    if choice.reason == .variable {
      context.warn("MESHCTL_MESH is set and comes first: unset it", as: .text)
    }
    return .done
  }

  private func mesh(in context: Context) throws(CommandError) -> UserSettings.Mesh? {
    if let directory = options.directory {
      guard options.name == nil else { throw Self.usage(.unexpectedArgument(options.name ?? "")) }
      return .directory(try absolute(directory, isDirectory: true))
    }
    guard let name = options.name else {
      guard options.forgets else { throw Self.usage(.missingArgument("CONTEXT")) }
      return nil
    }
    guard !options.forgets else { throw Self.usage(.unexpectedArgument(name)) }
    let path = try options.kubeconfig.map { path throws(CommandError) in try absolute(path, isDirectory: false) }
    let kubeconfig: Kubeconfig
    do { kubeconfig = try KubeconfigSearch(explicitPath: path, environment: context.environment).load() } catch {
      throw .kubeconfig(error)
    }
    guard kubeconfig.contexts[name] != nil else {
      let near = NearestMatch.candidates(for: name, among: kubeconfig.contexts.keys.sorted())
      throw .notFound(
        "there is no context \"\(name)\"",
        next: near.isEmpty ? "see meshctl context list" : "did you mean \(near.joined(separator: " or "))?"
      )
    }
    return .context(name, kubeconfig: path)
  }

  /// The path from the root, since the choice holds wherever commands are run.
  private func absolute(_ path: PathArgument, isDirectory: Bool) throws(CommandError) -> String {
    do throws(SystemError) {
      let absolute = try Path.resolved(path.argument)
      guard try FileStamp(of: absolute).isRegularFile == !isDirectory else {
        throw SystemError(.open, path.argument, isDirectory ? .notADirectory : .notARegularFile)
      }
      return absolute
    } catch {
      throw .failed(error)
    }
  }

  private static func usage(_ problem: UsageProblem) -> CommandError {
    .usage(UsageError(problem, path: ["meshctl", "context", "use"]))
  }
}

extension UserSettings.Mesh {
  /// What messages call it.
  var name: String {
    switch self {
    case .directory(let path): "mesh \(path)"
    case .context(let name, _): "context \(name)"
    }
  }
}
